import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { type Browser, chromium, type Page } from 'playwright-core'
import {
  castAccount,
  castCase,
  castReviewer,
  castSubmitted,
  password,
} from '../packages/server/src/testing/cast.ts'
import { openTestHouse } from '../packages/server/src/testing/test-house.ts'
import { buildScreens, screensAreBuilt } from '../scripts/set-up/screens.js'
import { prepareChromium } from '../scripts/test/prepare-chromium.ts'
import { signIn } from '../tests/journeys/open-browser.ts'
import type { Measurement } from './measurement.ts'

const slowdown = 4
/** 10 Mbit/s in bytes, and the way there and back that goes with such a line. */
const line = { offline: false, downloadThroughput: 1_250_000, uploadThroughput: 1_250_000 }
const latency = 20
const rounds = 3

/**
 * How long it takes until something is seen and until the table stands, on a processor slowed to a quarter and a
 * line of 10 Mbit/s, by people who were never there before; beside a page of the same table that is nothing but HTML.
 */
export async function paint(): Promise<Measurement[]> {
  const executablePath = await prepareChromium()
  if (executablePath === undefined) throw new Error('There is no Chromium to measure in.')
  if (!screensAreBuilt()) await buildScreens(() => undefined)
  const given = await openTestHouse('embedded')
  const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] })
  const bare = await serveBarePage()
  try {
    const { house, app } = given
    await app.listen({ host: '127.0.0.1', port: 0 })
    const own = await castAccount(house)
    for (let group = 0; group < 12; group += 1) await castCase(house, own.owner.actor, own.account)
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const customer = { email: own.owner.email, password }
    const desk = { email: reviewer.email, password }
    const url = urlOf(app.server)
    const plain = await timesOf(browser, urlOf(bare), null, '/', 'table tbody tr')
    return [
      ...compare(
        'dashboard',
        await timesOf(browser, url, customer, `/a/${own.account}`, 'table tbody tr'),
        plain,
      ),
      ...compare('queue', await timesOf(browser, url, desk, '/desk', '[data-queue-row]'), plain),
      ...compare(
        'case at the desk',
        await timesOf(browser, url, desk, `/desk/${account}/${caseId}`, '[data-statement]'),
        plain,
      ),
    ]
  } finally {
    bare.close()
    await browser.close()
    await given.end()
  }
}

/** Medians in milliseconds: until anything of the page is seen, and until what one came for stands. */
interface Times {
  seen: number
  stands: number
}

function compare(page: string, times: Times, bare: Times): Measurement[] {
  const against = (what: string, of: number, beside: number): Measurement => ({
    what: `${page}, ${what}`,
    measured: `${of.toFixed(0)} ms`,
    beside: `bare page ${beside.toFixed(0)} ms`,
    ratio: (of / beside).toFixed(1),
  })
  return [
    against('first contentful paint', times.seen, bare.seen),
    against(
      page === 'case at the desk' ? 'first statement' : 'first row',
      times.stands,
      bare.stands,
    ),
  ]
}

/** Opens a page several times, each time as somebody whose browser has kept nothing of it. */
async function timesOf(
  browser: Browser,
  url: string,
  person: { email: string; password: string } | null,
  path: string,
  row: string,
): Promise<Times> {
  const all: Times[] = []
  for (let round = 0; round < rounds; round += 1) {
    const { page, context } = await signIn(browser, url, person)
    await slowDown(page)
    all.push(await openOnce(page, path, row))
    await context.close()
  }
  return {
    seen: median(all.map(({ seen }) => seen)),
    stands: median(all.map(({ stands }) => stands)),
  }
}

async function slowDown(page: Page) {
  const session = await page.context().newCDPSession(page)
  await session.send('Network.enable')
  await session.send('Network.emulateNetworkConditions', { ...line, latency })
  await session.send('Emulation.setCPUThrottlingRate', { rate: slowdown })
}

/** Both from when the browser began to ask for the page, by the clock of the page. */
async function openOnce(page: Page, path: string, row: string): Promise<Times> {
  await page.goto(path, { waitUntil: 'commit' })
  await page.locator(row).first().waitFor()
  return await page.evaluate(() => {
    const [seen] = performance.getEntriesByName('first-contentful-paint')
    return { seen: seen!.startTime, stands: performance.now() }
  })
}

/** A table of twelve rows, nothing else. */
async function serveBarePage(): Promise<Server> {
  const rows = Array.from(
    { length: 12 },
    (_, row) => `<tr><td>Gruppe ${row}</td><td>1.000</td></tr>`,
  )
  const html = `<!doctype html><title>Bare</title><table><tbody>${rows.join('')}</tbody></table>`
  const server = createServer((_request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8').end(html)
  })
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening))
  return server
}

function urlOf(server: { address(): AddressInfo | string | null }): string {
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}
