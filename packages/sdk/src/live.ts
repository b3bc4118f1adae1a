import { accepted } from './answer.ts'
import type { LiveEvent } from './call-options.ts'
import { isApiError } from './errors.ts'
import { backoff, pause } from './pause.ts'
import type { Transport, TransportRequest } from './transport.ts'

/**
 * Follows a stream of server-sent events. A broken stream is opened again with `last-event-id` and a growing
 * pause, for while the caller reads; a refusal by the API ends it with `ApiError`.
 *
 * ```ts
 * for await (const event of client.followDesk()) console.log(event.data)
 * ```
 */
export async function* live(
  transport: Transport,
  request: TransportRequest,
  baseUrl: string,
  onState?: (state: 'open' | 'reconnecting') => void,
): AsyncIterableIterator<LiveEvent> {
  const { signal } = request
  let failures = 0
  let lastId: string | null = null
  let firstMs = 1000
  while (!signal?.aborted) {
    try {
      const response = await accepted(await transport(withHeaders(request, lastId)), baseUrl)
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

/**
 * The events of one answer of type `text/event-stream`, by the rules of the HTML standard
 * (section 9.2.6): an event broken off by the stream's end is dropped. `onRetry` hears the pause in
 * milliseconds that the server asks for.
 */
async function* eventsOf(
  response: Response,
  onRetry: (ms: number) => void,
): AsyncGenerator<LiveEvent> {
  let fields = emptyFields()
  for await (const line of linesOf(response)) {
    if (line !== '') readField(line, fields, onRetry)
    else {
      const event = eventOf(fields)
      fields = { ...emptyFields(), id: fields.id }
      if (event) yield event
    }
  }
}

interface Fields {
  type: string
  data: string[]
  id: string | null
}

function emptyFields(): Fields {
  return { type: 'message', data: [], id: null }
}

function readField(line: string, fields: Fields, onRetry: (ms: number) => void) {
  const colon = line.indexOf(':')
  if (colon === 0) return
  const name = colon < 0 ? line : line.slice(0, colon)
  const value = colon < 0 ? '' : line.slice(colon + 1).replace(/^ /, '')
  if (name === 'event') fields.type = value
  else if (name === 'data') fields.data.push(value)
  else if (name === 'id' && !value.includes('\0')) fields.id = value
  else if (name === 'retry' && /^\d+$/.test(value)) onRetry(Number(value))
}

function eventOf({ type, data, id }: Fields): LiveEvent | null {
  return data.length === 0 ? null : { type, data: JSON.parse(data.join('\n')), id }
}

async function* linesOf(response: Response): AsyncGenerator<string> {
  if (!response.body) return
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  try {
    for (;;) {
      const { done, value } = await reader.read()
      if (done) return
      const lines = (rest + value).split(/\r\n|\n|\r(?!$)/)
      rest = lines.pop() ?? ''
      yield* lines
    }
  } finally {
    // Closes the connection when the caller stops reading before the end.
    await reader.cancel().catch(() => {})
  }
}
