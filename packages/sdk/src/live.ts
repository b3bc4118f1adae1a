import { accepted } from './answer.ts'
import { isApiError } from './api-error.ts'
import { eventsOf } from './event-stream.ts'
import type { LiveEvent } from './live-event.ts'
import { backoff, pause } from './pause.ts'
import type { Transport, TransportRequest } from './transport.ts'

/**
 * Follows a stream of server-sent events. A broken stream is opened again with `last-event-id` and a
 * growing pause, for as long as the caller reads; a refusal by the API ends it with `ApiError`.
 *
 * ```ts
 * for await (const event of client.followDesk()) console.log(event.data)
 * ```
 */
export async function* live(
  transport: Transport,
  request: TransportRequest,
  onState?: (state: 'open' | 'reconnecting') => void,
): AsyncIterableIterator<LiveEvent> {
  const { signal } = request
  let failures = 0
  let lastId: string | null = null
  let firstMs = 1000
  while (!signal?.aborted) {
    try {
      const response = await accepted(await transport(withHeaders(request, lastId)))
      onState?.('open')
      for await (const event of eventsOf(response, (ms) => (firstMs = ms))) {
        failures = 0
        lastId = event.id ?? lastId
        yield event
      }
    } catch (error) {
      if (signal?.aborted) return
      if (isApiError(error) && error.status < 500 && error.status !== 429) throw error
    }
    failures += 1
    onState?.('reconnecting')
    await pause(backoff(failures, firstMs), signal).catch(() => {})
  }
}

function withHeaders(request: TransportRequest, lastId: string | null): TransportRequest {
  const headers = new Headers(request.headers)
  headers.set('accept', 'text/event-stream')
  if (lastId !== null) headers.set('last-event-id', lastId)
  return { ...request, headers }
}
