import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  castAccount,
  castReviewer,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'

/** What a page may take over the wire before anything is kept, in kilobytes with their headers, and in files. */
interface Budget {
  scripts: number
  styles: number
  files: number
}

const dashboard: Budget = { scripts: 200, styles: 20, files: 15 }
const desk: Budget = { scripts: 303, styles: 31, files: 22 }

onOneStage('A page that is opened for the first time', (given) => {
  test('stays within its budget: the dashboard of an account', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    const weight = await weightOf(page, `/a/${account}`)
    assertWithin(weight, dashboard)
  })

  test('stays within its budget: a case at the desk', async () => {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house)
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    const policies: string[] = []
    page.on('request', (request) => {
      if (new URL(request.url()).pathname === '/v1/policy') policies.push(request.url())
    })
    const weight = await weightOf(page, `/desk/${account}/${caseId}`)
    assertWithin(weight, desk)
    await page.locator('[data-statement]').first().waitFor()
    assert.equal(policies.length, 1)
  })

  test('asks for the code of its page while the session is still on its way', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { page } = await signIn(browser, url, { email: owner.email, password })
    const code = page.waitForRequest(/\/assets\/dashboard/)
    await page.route('**/v1/session/if-any', async (route) => {
      await code
      await route.continue()
    })
    await page.goto(`/a/${account}`)
    await page.getByRole('heading', { level: 1 }).waitFor()
  })

  test('shows the mark before any code has come, and the application draws it at the same place', async () => {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    for (const [person, path] of [
      [{ email: owner.email, password }, `/a/${account}`],
      [null, '/sign-in'],
    ] as const) {
      const { page } = await signIn(browser, url, person)
      const code = await holdCode(page)
      await page.goto(path, { waitUntil: 'commit' })
      const first = page.locator('#first svg')
      await first.waitFor()
      const before = await first.boundingBox()
      code.release()
      const mark = page.locator('header svg').first()
      await mark.waitFor()
      await first.waitFor({ state: 'hidden' })
      assert.deepEqual(await mark.boundingBox(), before)
    }
  })
})

/** Holds back all scripts but the one that runs before the first paint. */
async function holdCode(page: Page): Promise<{ release(): void }> {
  const { promise, resolve } = Promise.withResolvers<void>()
  await page.route('**/assets/*.js', async (route) => {
    await promise
    await route.continue()
  })
  return { release: resolve }
}

/** What was asked for until the first heading stood; what is fetched in idle moments after it does not count. */
async function weightOf(page: Page, path: string): Promise<Budget> {
  await page.addInitScript(noteFirstHeading)
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).first().waitFor()
  const loaded = await page.evaluate(resourcesOfFirstView)
  const kilobytes = (ending: RegExp) =>
    loaded.filter(({ name }) => ending.test(name)).reduce((sum, { size }) => sum + size, 0) / 1000
  return {
    scripts: kilobytes(/\.js$/),
    styles: kilobytes(/\.css$/),
    files: loaded.filter(({ name }) => /\.(js|css)$/.test(name)).length,
  }
}

/** Runs in the page. */
function noteFirstHeading() {
  const observer = new MutationObserver(() => {
    if (document.querySelector('h1') === null) return
    performance.mark('heading')
    observer.disconnect()
  })
  observer.observe(document, { childList: true, subtree: true })
}

/** Runs in the page. */
function resourcesOfFirstView() {
  const [heading] = performance.getEntriesByName('heading')
  const resources = performance.getEntriesByType('resource') as PerformanceResourceTiming[]
  return resources
    .filter(({ startTime }) => startTime <= heading!.startTime)
    .map(({ name, transferSize }) => ({ name, size: transferSize }))
}

function assertWithin(weight: Budget, budget: Budget): void {
  for (const part of ['scripts', 'styles', 'files'] as const) {
    assert.ok(weight[part] > 0, `${part} were counted`)
    assert.ok(weight[part] <= budget[part], `${part}: ${weight[part]} of ${budget[part]}`)
  }
}
