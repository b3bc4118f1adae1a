import { readFileSync } from 'node:fs'
import type { App } from '../../http/server.ts'
import { openapiDocument } from '../openapi/openapi.ts'
import { servePrinted } from '../serve-printed.ts'
import { docsPage } from './docs-page.ts'

/** `/v1/openapi.json` for machines and `/docs` for people, each printed once from the contract. */
export function docsPageRoutes(app: App): void {
  const script = readFileSync(new URL('in-browser.js', import.meta.url), 'utf8')
  servePrinted(app, '/v1/openapi.json', 'application/json; charset=utf-8', () =>
    JSON.stringify(openapiDocument()),
  )
  servePrinted(app, '/docs', 'text/html; charset=utf-8', docsPage)
  servePrinted(app, '/docs/page.js', 'text/javascript; charset=utf-8', () => script)
}
