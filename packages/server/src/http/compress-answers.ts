import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'

const compressed = promisify(gzip)

declare module 'fastify' {
  interface FastifyContextConfig {
    /** Never compressed: it is asked for too often, or holds a secret. */
    plain?: boolean
  }
}

/** Below this size, compression hardly shortens an answer, and may lengthen it. */
const leastBytes = 1024
/** Above this level JSON gets hardly shorter, and takes twice the time. */
const level = 4

/**
 * Compresses readable text for callers who accept it. The length of a compressed answer reveals something
 * about its content (BREACH): so answers to writes and those that hold a secret, such as the session’s with
 * its CSRF token, stay uncompressed. So do streams and downloads.
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
  // A path that cannot be decoded has no route, so its answer has no configuration.
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
