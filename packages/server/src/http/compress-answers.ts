import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const compressed = promisify(gzip)

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Never compressed: it is asked too often, or holds a secret. */
    plain?: boolean
  }
}

/** Below this a compressed answer is hardly shorter, and may be longer. */
const leastBytes = 1024
/** Past this level JSON gets hardly shorter, and takes twice the time. */
const level = 4

/**
 * Compresses what is read as text, for callers who take it so. Of a compressed answer its length tells
 * something of what it holds (BREACH): so answers to writes and those that hold a secret, as the session’s
 * with its CSRF token does, stay as they are. Streams and downloads do, too.
 */
export function compressAnswers(app: FastifyInstance): void {
  app.addHook('onSend', async (request, reply, payload) => {
    if (typeof payload !== 'string' || !mayBeCompressed(request, reply)) return payload
    if (Buffer.byteLength(payload) < leastBytes) return payload
    reply.header('vary', 'accept-encoding')
    if (!takesGzip(String(request.headers['accept-encoding'] ?? ''))) return payload
    reply.header('content-encoding', 'gzip').removeHeader('content-length')
    return compressed(payload, { level })
  })
}

function mayBeCompressed(request: FastifyRequest, reply: FastifyReply): boolean {
  // A path that cannot be decoded has no route, and its answer no configuration.
  if (request.method !== 'GET' || request.routeOptions?.config?.plain) return false
  if (reply.hasHeader('content-disposition') || reply.hasHeader('content-encoding')) return false
  return /^text\/|json/.test(String(reply.getHeader('content-type') ?? ''))
}

/** RFC 9110, section 12.5.3. */
function takesGzip(accepted: string): boolean {
  const codings = accepted.split(',').map((each) => each.trim().split(/\s*;\s*q=/i))
  const named = codings.find(([coding]) => coding!.toLowerCase() === 'gzip')
  const [, weight = '1'] = named ?? codings.find(([coding]) => coding === '*') ?? ['', '0']
  return Number(weight) > 0
}
