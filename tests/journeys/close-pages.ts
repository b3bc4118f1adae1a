import { afterEach, beforeEach } from 'node:test'
import type { BrowserContext } from 'playwright-core'
import type { Stage } from './open-stage.ts'

/**
 * Within a suite: closes a test's pages when it has ended. Left open, they would keep following whatever
 * happens.
 */
export function closePagesAfterEach(given: () => Stage): void {
  let before: ReadonlySet<BrowserContext>
  beforeEach(() => {
    before = new Set(given().browser.contexts())
  })
  afterEach(async () => {
    const opened = given()
      .browser.contexts()
      .filter((context) => !before.has(context))
    await Promise.all(opened.map((context) => context.close()))
  })
}
