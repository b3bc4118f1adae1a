import path from 'node:path'
import type { Page } from 'playwright-core'
import { password } from '../../../packages/server/src/testing/cast.ts'
import { type Looks, signIn } from '../open-browser.ts'
import type { Stage } from '../open-stage.ts'
import { words } from '../words.ts'
import { faultsOf, type Inspection } from './faults-of.ts'
import { type Application, sixLooks, wear } from './looks.ts'
import type { Screen, Visit } from './screen.ts'

export interface Tour {
  /** Ids of the routes that were seen. */
  routes: string[]
  /** Every fault, with the screen and the look that it was found in. */
  faults: string[]
}

/** A folder for a picture of each screen in each look, for people to look at; none are taken without it. */
const pictures = process.env.FREIGABE_TEST_PICTURES

/** Visits screen after screen as one person, in one page, and inspects each in every look. */
export async function tour({ browser, url }: Stage, visit: Visit): Promise<Tour> {
  const person = visit.email === null ? null : { email: visit.email, password }
  const { page, context, faults } = await signIn(browser, url, person, sixLooks[0])
  const routes: string[] = []
  for (const screen of visit.screens) {
    const looks = sixLooks.filter(({ width }) => screen.widths?.includes(width) ?? true)
    await page.setViewportSize({ width: looks[0]!.width, height: 900 })
    await bringAbout(page, screen)
    routes.push(await routeOf(page))
    for (const look of looks) {
      await wear(page, look)
      const found = await faultsOf(page, inspectionIn(look, looks), screen.part)
      const { width, scheme, language } = look
      const title = `${screen.name}, ${width} px, ${scheme}, ${language}`
      faults.push(...found.map((fault) => `${title}: ${fault}`))
      if (pictures) await page.screenshot({ path: path.join(pictures, `${fileName(title)}.png`) })
    }
  }
  await context.close()
  return { routes, faults }
}

/**
 * Text and markup are the same in each look, and only colours differ by scheme. A screen is therefore held to
 * all rules once, and to those on colours once in the dark, where it is narrowest.
 */
function inspectionIn(look: Looks, looks: readonly Looks[]): Inspection {
  if (look === looks.find(({ scheme }) => scheme === 'light')) return 'all'
  return look === looks.findLast(({ scheme }) => scheme === 'dark') ? 'colours' : 'overflow'
}

function fileName(title: string): string {
  return title.replace(/[/:"<>|?*]/g, '-')
}

async function bringAbout(page: Page, { name, path, open }: Screen) {
  try {
    if (path !== undefined) await goTo(page, path)
    await settled(page)
    await open?.(page)
    await settled(page)
  } catch (error) {
    throw new Error(`‘${name}’ did not come about.`, { cause: error })
  }
}

/** As a link does, without reloading the application; nothing is left of the screen before. */
async function goTo(page: Page, path: string) {
  if (page.url() === 'about:blank') await page.goto(path)
  else await page.evaluate(leaveFor, path)
}

/** Runs in the page. */
async function leaveFor(path: string) {
  const router = (globalThis as unknown as Application).__TSR_ROUTER__
  const arriveAt = async (place: string) => {
    const arrived = new Promise<void>((done) => {
      const end = router.subscribe('onRendered', () => done(end()))
    })
    router.history.push(place, undefined, { ignoreBlocker: true })
    await arrived
  }
  await arriveAt('/nowhere')
  router.options.context.queryClient.clear()
  await arriveAt(path)
}

async function settled(page: Page) {
  // The placeholder of a page that is loading has no heading.
  await page.locator('h1').first().waitFor()
  await page.locator('[aria-busy=true]').waitFor({ state: 'detached' })
  const heading = await page.locator('h1').first().textContent()
  if (heading === words.de.shell.failed.title) throw new Error(heading)
}

function routeOf(page: Page): Promise<string> {
  return page.evaluate(
    () => (globalThis as unknown as Application).__TSR_ROUTER__.state.matches.at(-1)!.routeId,
  )
}
