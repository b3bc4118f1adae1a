import { createClient, fetchTransport, type Transport } from '@freigabe/sdk'
import { connection, csrfToken } from './state.ts'
import { xhrTransport } from './xhr-transport.ts'

const byFetch = fetchTransport()

/** Follows uploads, and tells the shell whether the API can be reached. */
const transport: Transport = async (request) => {
  try {
    const response = await (request.onProgress ? xhrTransport : byFetch)(request)
    // A proxy whose server is gone answers in its place.
    connection.report([502, 504].includes(response.status) ? 'lost' : 'reached')
    return response
  } catch (error) {
    if (!request.signal?.aborted) connection.report('lost')
    throw error
  }
}

/** The application's one client of the API, as the person whose session the browser holds. */
export const client = createClient({ baseUrl: '', csrfToken: () => csrfToken.current, transport })
