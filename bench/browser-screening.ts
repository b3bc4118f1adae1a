import { mkdtemp, open, rm } from 'node:fs/promises'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { chromium, type Page } from 'playwright-core'
import { createGroup } from '../packages/server/src/lists/groups/create-group.ts'
import { castAccount, password } from '../packages/server/src/testing/cast.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import { buildScreens, screensAreBuilt } from '../scripts/set-up/screens.js'
import { prepareChromium } from '../scripts/test/prepare-chromium.ts'
import { signIn } from '../tests/journeys/open-browser.ts'
import { bareLoop } from './browser-screening/bare-loop.ts'
import { type Watched, watchPage } from './browser-screening/watch-page.ts'
import type { Measurement } from './measurement.ts'
import { generateList } from './screening/generate-list.ts'

const rows = 1_000_000

/**
 * A file screened in a customer's browser, from choosing it to the shown preview, and what the page is kept
 * from meanwhile; compared with a worker in the same page that only reads the file's bytes.
 */
export async function browserScreening(): Promise<Measurement[]> {
  const executablePath = await prepareChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium to measure in.')
  if (!screensAreBuilt()) await buildScreens(() => undefined)
  const folder = await mkdtemp(join(tmpdir(), 'freigabe-browser-'))
  const given = await openTestHouse('embedded')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  try {
    const path = join(folder, 'recipients.csv')
    const bytes = await writeList(path)
    const { house, app } = given
    await app.listen({ host: '127.0.0.1', port: 0 })
    const url = `http://127.0.0.1:${(app.server.address() as AddressInfo).port}`
    const { account, owner } = await castAccount(house)
    const group = await createGroup(house, owner.actor, account, { name: 'Alle Kunden' })
    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/groups/${group.id}`)
    const { screened, bare } = await measure(page, path)
    return describe(bytes, screened, bare)
  } finally {
    await browser.close()
    await given.end()
    await rm(folder, { recursive: true, force: true })
  }
}

async function measure(page: Page, path: string): Promise<Record<'screened' | 'bare', Watched>> {
  const field = page.locator('input[type=file]')
  await field.waitFor({ state: 'attached' })
  // From here on the page is left alone, so that only its own work is measured.
  const watched = page.evaluate(watchPage, null)
  await field.setInputFiles(path)
  const screened = await watched
  await page.route('**/bare-loop.js', (route) =>
    route.fulfill({ contentType: 'text/javascript', body: bareLoop }),
  )
  return { screened, bare: await page.evaluate(watchPage, '/bare-loop.js') }
}

function describe(bytes: number, screened: Watched, bare: Watched): Measurement[] {
  const rate = ({ ms }: Watched) => `${Math.round(rows / ms).toLocaleString('en')},000 rows/s`
  const longest = ({ longestTask }: Watched) =>
    longestTask === 0 ? 'none over 50 ms' : `${Math.round(longestTask)} ms`
  return [
    {
      what: `screening of ${rows.toLocaleString('en')} rows (${Math.round(bytes / 1e6)} MB) in the browser, until they are shown`,
      measured: rate(screened),
      beside: `bare loop in a worker ${rate(bare)}`,
      ratio: (bare.ms / screened.ms).toFixed(2),
    },
    {
      what: 'longest task of the page meanwhile',
      measured: longest(screened),
      beside: `bare loop ${longest(bare)}`,
    },
    {
      what: 'longest wait for a frame of the page meanwhile',
      measured: `${Math.round(screened.longestGap)} ms`,
      beside: `bare loop ${Math.round(bare.longestGap)} ms`,
    },
  ]
}

async function writeList(path: string): Promise<number> {
  const file = await open(path, 'w')
  try {
    for (const chunk of generateList(rows)) await file.writeFile(chunk)
    return (await file.stat()).size
  } finally {
    await file.close()
  }
}
