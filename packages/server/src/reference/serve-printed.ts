import { createHash } from 'node:crypto'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../http/server.ts'

/** Serves text at a path; it is printed on the first request, and stays the same from then on. */
export function servePrinted(app: App, path: string, type: string, print: () => string): void {
  const printed = once(print)
  app.get(path, (request, reply) => send(request, reply.type(type), printed()))
}

interface Printed {
  text: string
  tag: string
}

function once(print: () => string): () => Printed {
  let printed: Printed | undefined
  return () => {
    if (printed === undefined) {
      const text = print()
      const digest = createHash('sha256').update(text).digest('base64url')
      printed = { text, tag: `W/"${digest.slice(0, 22)}"` }
    }
    return printed
  }
}

/**
 * The tag is a weak one, since the text may be sent compressed. A caller that already has the text is told so
 * (RFC 9110, section 13.1.2).
 */
function send(request: FastifyRequest, reply: FastifyReply, { text, tag }: Printed) {
  reply.headers({ etag: tag, 'cache-control': 'no-cache' })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.send(text)
}
