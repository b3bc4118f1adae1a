import { createHash } from 'node:crypto'
import { readFileSync } from 'node:fs'
import { checksPage } from '@freigabe/screening'
import type { FastifyReply, FastifyRequest } from 'fastify'
import type { App } from '../http/server.ts'
import { docsPages } from './docs-page/docs-pages.ts'
import { docsPaths } from './docs-page/paths.ts'
import { openapiDocument } from './openapi/openapi.ts'

/** `/v1/openapi.json` for machines, `/docs` and the pages below it for people; all printed once from the contract. */
export function docsPageRoutes(app: App): void {
  const script = readFileSync(new URL('docs-page/in-browser.js', import.meta.url), 'utf8')
  servePrinted(app, '/v1/openapi.json', 'application/json; charset=utf-8', () =>
    JSON.stringify(openapiDocument()),
  )
  let pages: ReadonlyMap<string, string> | undefined
  for (const path of docsPaths) {
    servePrinted(app, path, 'text/html; charset=utf-8', () => {
      pages ??= docsPages()
      return pages.get(path)!
    })
  }
  servePrinted(app, '/docs/page.js', 'text/javascript; charset=utf-8', () => script)
}

/** `/docs/checks/de` and `/docs/checks/en`: what the screening asks of a file, for readers of a report. */
export function checksPageRoutes(app: App): void {
  for (const language of ['de', 'en'] as const) {
    servePrinted(app, `/docs/checks/${language}`, 'text/html; charset=utf-8', () =>
      checksPage(language),
    )
  }
}

/** Serves text at a path; it is printed on the first request, and stays the same from then on. */
function servePrinted(app: App, path: string, type: string, print: () => string): void {
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
