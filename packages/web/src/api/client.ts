import { createClient, fetchTransport, type Transport, type TransportRequest } from '@freigabe/sdk'
import { connection, csrfToken } from './state.ts'

const byFetch = fetchTransport()

/** Follows uploads, and tells the shell whether the API can be reached. */
const transport: Transport = async (request) => {
  try {
    const response = await (request.onProgress ? byXhr : byFetch)(request)
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

/** Sends by XMLHttpRequest: the one way a browser tells how far an upload has come. */
function byXhr(request: TransportRequest): Promise<Response> {
  return new Promise((resolve, reject) => {
    const xhr = new XMLHttpRequest()
    xhr.open(request.method, request.url)
    xhr.responseType = 'arraybuffer'
    for (const [name, value] of request.headers) xhr.setRequestHeader(name, value)
    xhr.upload.onprogress = ({ loaded, total, lengthComputable }) =>
      request.onProgress?.({ sent: loaded, total: lengthComputable ? total : null })
    xhr.onload = () => resolve(responseOf(xhr))
    xhr.onerror = () => reject(new TypeError('The upload did not reach the server.'))
    xhr.onabort = () => reject(request.signal?.reason)
    request.signal?.addEventListener('abort', () => xhr.abort(), { once: true })
    xhr.send(request.body as XMLHttpRequestBodyInit)
  })
}

function responseOf(xhr: XMLHttpRequest): Response {
  const headers = new Headers()
  for (const line of xhr.getAllResponseHeaders().trim().split('\r\n')) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.append(line.slice(0, colon), line.slice(colon + 1).trim())
  }
  const body = xhr.status === 204 ? null : (xhr.response as ArrayBuffer)
  return new Response(body, { status: xhr.status, statusText: xhr.statusText, headers })
}
