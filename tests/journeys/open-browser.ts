import {
  type Browser,
  type BrowserContext,
  type BrowserContextOptions,
  chromium,
  type Page,
} from 'playwright-core'

/** Where tests find the browser; `npm test` provides it. */
const chromiumPath = process.env.FREIGABE_TEST_CHROMIUM

/** The reason to skip, where there is no browser. */
export const withoutBrowser = chromiumPath === undefined && 'needs a browser: Chromium'

let shared: Promise<Browser> | undefined
let borrowers = 0
let closing: NodeJS.Timeout | undefined

/**
 * The browser of this process, shared by its test files in turn. `giveBack` closes the pages, and the browser
 * too if it is not needed soon.
 */
export async function borrowBrowser(): Promise<{ browser: Browser; giveBack(): Promise<void> }> {
  clearTimeout(closing)
  borrowers += 1
  shared ??= startBrowser()
  const browser = await shared
  // A browser that broke down is not passed on.
  browser.once('disconnected', () => {
    shared = undefined
  })
  return {
    browser,
    async giveBack() {
      borrowers -= 1
      if (borrowers > 0) return
      closing = setTimeout(() => {
        shared = undefined
        void browser.close()
      }, 2000)
      await Promise.all(browser.contexts().map((context) => context.close()))
    },
  }
}

/**
 * Pages that live for seconds gain nothing from code compiled to run for hours, or from drawing on all
 * processors.
 */
const thrifty = ['--js-flags=--no-opt --no-maglev', '--num-raster-threads=1', '--in-process-gpu']

/** Starts the browser, without anything that would reach beyond this machine. */
function startBrowser(): Promise<Browser> {
  return chromium.launch({
    // Read again, since a measurement finds it only after this module was loaded.
    executablePath: process.env.FREIGABE_TEST_CHROMIUM!,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
      ...thrifty,
    ],
  })
}

export interface Looks {
  width: number
  scheme: 'light' | 'dark'
  language: 'de' | 'en'
}

/** How long a page may take for what a test waits for: a machine that does much else beside is slow, not wrong. */
const patience = 90_000

/** A browser profile of its own, whose pages are waited for patiently. */
export async function openProfile(
  browser: Browser,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  const context = await browser.newContext(options)
  context.setDefaultTimeout(patience)
  return context
}

/** A person's own browser profile, signed in; an error in a page ends the test that uses it. */
export async function signIn(
  browser: Browser,
  url: string,
  person: { email: string; password: string } | null,
  looks: Looks = { width: 1280, scheme: 'light', language: 'de' },
): Promise<{ page: Page; context: BrowserContext; faults: string[] }> {
  const context = await openProfile(browser, {
    baseURL: url,
    viewport: { width: looks.width, height: 900 },
    colorScheme: looks.scheme,
    locale: looks.language === 'de' ? 'de-DE' : 'en-GB',
    timezoneId: 'Europe/Berlin',
    reducedMotion: 'reduce',
  })
  if (person !== null) {
    const answer = await context.request.post('/v1/session', { data: person })
    if (!answer.ok()) throw new Error(`Sign-in of ${person.email} failed: ${await answer.text()}`)
    const { csrfToken } = await answer.json()
    await context.request.patch('/v1/me', {
      data: { locale: looks.language },
      headers: { 'x-csrf-token': csrfToken },
    })
  }
  const page = await context.newPage()
  const faults: string[] = []
  page.on('pageerror', (error) => faults.push(String(error)))
  return { page, context, faults }
}
