import type { IncomingMessage } from 'node:http'

/**
 * The name of a request, in its answer and in the log: drawn by us. Whoever asks in the words of OpenID AuthZEN
 * may name it in `X-Request-ID`, and the standard has it answered under that name.
 */
export function requestId({ url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>): string {
  const given = url.startsWith('/access/') ? headers['x-request-id'] : undefined
  return typeof given === 'string' && given !== '' ? given : crypto.randomUUID()
}
