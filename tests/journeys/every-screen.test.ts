import assert from 'node:assert/strict'
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, before, describe, test } from 'node:test'
import { AxeBuilder } from '@axe-core/playwright'
import { readConfig, type Serving, serve } from '@freigabe/server'
import type { Browser, Page } from 'playwright-core'
import { type Looks, openBrowser, signIn, withoutBrowser } from './open-browser.ts'

const password = 'beispiel-freigabe'
const looks: Looks[] = [
  { width: 360, scheme: 'light', language: 'de' },
  { width: 1024, scheme: 'dark', language: 'en' },
  { width: 1920, scheme: 'light', language: 'de' },
]

describe('Every screen of the example platform', { skip: withoutBrowser }, () => {
  let folder: string
  let serving: Serving
  let browser: Browser
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'freigabe-screens-'))
    const config = readConfig({
      FREIGABE_DATA: folder,
      PORT: '0',
      HOST: '127.0.0.1',
      LOG_LEVEL: 'error',
    })
    serving = await serve(config, { empty: false, worker: true, web: true })
    browser = await openBrowser()
  })
  after(async () => {
    await browser?.close()
    await serving?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  for (const look of looks) {
    test(`has no serious fault of accessibility and nothing that sticks out: ${look.width} px, ${look.scheme}, ${look.language}`, async () => {
      const faults: string[] = []
      for (const { email, paths } of await visits()) {
        const person = email === null ? null : { email, password }
        const { page, context, faults: broken } = await signIn(browser, serving.url!, person, look)
        for (const path of paths) faults.push(...(await faultsOf(page, path)))
        faults.push(...broken)
        await context.close()
      }
      assert.deepEqual(faults, [])
    })
  }

  /** Whom to sign in as, and where to go then. */
  async function visits(): Promise<{ email: string | null; paths: string[] }[]> {
    const as = (place: string, role: string) =>
      serving.signIns.find((each) => each.of.includes(place) && each.role === role)!.email
    const owners = ['Nordlicht', 'Autohaus']
    return [
      { email: null, paths: ['/sign-in', '/forgot-password', '/mailbox', '/no-such-page'] },
      ...(await Promise.all(
        owners.map(async (place) => {
          const email = as(place, 'owner')
          return { email, paths: await customerPaths(email) }
        }),
      )),
      { email: as('Rohrpost', 'reviewer'), paths: await deskPaths(as('Rohrpost', 'reviewer')) },
      {
        email: as('Rohrpost', 'admin'),
        paths: ['/admin/staff', '/admin/accounts', '/admin/keys', '/admin/platform', '/profile'],
      },
    ]
  }

  async function customerPaths(email: string): Promise<string[]> {
    const { context } = await signIn(browser, serving.url!, { email, password })
    const ask = async (path: string) => (await context.request.get(`/v1${path}`)).json()
    const account = (await ask('/session')).memberships[0].accountId
    const groups = (await ask(`/accounts/${account}/groups`)).items
    const cases = (await ask(`/accounts/${account}/cases`)).items
    const open = cases.filter((each: { status: string }) => each.status === 'awaiting_submission')
    await context.close()
    return [
      `/a/${account}`,
      ...groups.slice(0, 4).map(({ id }: { id: string }) => `/a/${account}/groups/${id}`),
      ...cases.slice(0, 5).map(({ id }: { id: string }) => `/a/${account}/cases/${id}`),
      ...open.map(({ id }: { id: string }) => `/a/${account}/cases/${id}/submit`),
      `/a/${account}/people`,
      `/a/${account}/keys`,
      `/a/${account}/notifications`,
    ]
  }

  async function deskPaths(email: string): Promise<string[]> {
    const { context } = await signIn(browser, serving.url!, { email, password })
    const queue = await (await context.request.get('/v1/desk/queue')).json()
    await context.close()
    const cases = queue.items.slice(0, 2)
    return [
      '/desk',
      ...cases.map(
        (item: { accountId: string; caseId: string }) => `/desk/${item.accountId}/${item.caseId}`,
      ),
    ]
  }
})

async function faultsOf(page: Page, path: string): Promise<string[]> {
  await page.goto(path)
  await page.locator('main').waitFor()
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  const { violations } = await new AxeBuilder({ page }).analyze()
  const serious = violations.filter(({ impact }) => impact === 'serious' || impact === 'critical')
  const sticksOut = await page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  )
  return [
    ...serious.map(
      ({ id, nodes }) => `${path}: ${id} at ${nodes[0]?.target.join(' ')} (${nodes.length})`,
    ),
    ...(sticksOut > 0 ? [`${path}: ${sticksOut} px stick out`] : []),
  ]
}
