import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import type { FastifyReply, FastifyRequest } from 'fastify'
import { docsPage } from './docs-page.ts'
import { openapiDocument } from './openapi.ts'
import type { App } from './server.ts'

/** `/v1/openapi.json` for machines and `/docs` for people, each printed once from the contract. */
export function docsPageRoutes(app: App): void {
  const script = readFileSync(new URL('docs-page.js', import.meta.url), 'utf8')
  const serve = (path: string, type: string, print: () => string) => {
    const printed = once(print)
    app.get(path, (request, reply) => send(request, reply.type(type), printed()))
  }
  serve('/v1/openapi.json', 'application/json; charset=utf-8', () =>
    JSON.stringify(openapiDocument()),
  )
  serve('/docs', 'text/html; charset=utf-8', docsPage)
  serve('/docs/page.js', 'text/javascript; charset=utf-8', () => script)
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
      printed = { text, tag: `"${digest.slice(0, 22)}"` }
    }
    return printed
  }
}

/** Whoever has the text already is told so (RFC 9110, section 13.1.2). */
function send(request: FastifyRequest, reply: FastifyReply, { text, tag }: Printed) {
  reply.headers({ etag: tag, 'cache-control': 'no-cache' })
  if (request.headers['if-none-match'] === tag) return reply.code(304).send()
  return reply.send(text)
}
