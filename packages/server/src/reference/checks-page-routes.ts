import { checksPage } from '@freigabe/screening'
import type { App } from '../http/server.ts'
import { servePrinted } from './serve-printed.ts'

/** `/docs/checks/de` and `/docs/checks/en`: what the screening asks of a file, for readers of a report. */
export function checksPageRoutes(app: App): void {
  for (const language of ['de', 'en'] as const) {
    servePrinted(app, `/docs/checks/${language}`, 'text/html; charset=utf-8', () =>
      checksPage(language),
    )
  }
}
