import type { DeskCase } from '@freigabe/contract'
import type { Page } from 'playwright-core'
import { policyOfCase } from '../../packages/server/src/case/policy-of-case.ts'
import { readAs } from '../../packages/server/src/database/database.ts'
import { readDeskCase } from '../../packages/server/src/desk/read-desk-case.ts'
import { buildExample } from '../../packages/server/src/example/build-example.ts'
import { dice } from '../../packages/server/src/example/lists/dice.ts'
import { setSkills } from '../../packages/server/src/people/staff/staff.ts'
import { runJobs } from '../../packages/server/src/run-jobs.ts'
import { castReviewer, castStaff, password } from '../../packages/server/src/testing/cast.ts'
import { signIn } from '../../tests/journeys/open-browser.ts'
import { openStage, type Stage } from '../../tests/journeys/open-stage.ts'
import { words } from '../../tests/journeys/words.ts'
import { castCustomers, handsIn } from '../../tests/simulated-day/customers.ts'
import { DayRecord } from '../../tests/simulated-day/day-record.ts'
import { signIn as signInToApi } from '../../tests/simulated-day/stage.ts'
import { submissionMix } from '../../tests/simulated-day/submission-mix.ts'
import { decide, type Kind, wayFor } from './ways.ts'

const cases = 20
/** So many of the simulated day are to be rejected. */
const toReject = 4
const { desk } = words.de
const look = { width: 1440, scheme: 'light', language: 'de' } as const
const skills = [
  'closed_circles',
  'migration',
  'customer_exception',
  'law_abroad',
  'social_networks',
]

export interface Decided {
  group: string
  from: 'example' | 'simulated day'
  kind: Kind
  statements: number
  keys: number
  /** The keys themselves; what was typed as text is left out. */
  pressed: string
  seconds: number
}

/** Decides twenty cases, one after the other as they are offered, and counts. */
export async function decideTwenty(): Promise<Decided[]> {
  const stage = await openStage('embedded', { worker: false })
  try {
    const { house, browser, url } = stage
    await buildExample(house)
    await runJobs(house)
    const ofDay = await handInMore(stage)
    const reviewer = await castReviewer(house)
    const { actor } = await castStaff(house, 'admin')
    await setSkills(house, actor, reviewer.personId, skills)
    const { page } = await signIn(browser, url, { email: reviewer.email, password }, look)
    await page.goto('/desk')
    await page.locator('[data-queue-row]').first().waitFor()
    await page.keyboard.press('n')
    const decided: Decided[] = []
    const done = new Set<string>()
    while (decided.length < cases) {
      const { account, caseId } = await opened(page, done)
      const seen = await readDeskCase(house, reviewer.personId, account, caseId)
      decided.push(
        await decideOne(stage, page, seen, ofDay.has(caseId) ? 'simulated day' : 'example'),
      )
      done.add(caseId)
    }
    return decided
  } finally {
    await stage.end()
  }
}

async function decideOne(
  stage: Stage,
  page: Page,
  seen: DeskCase,
  from: Decided['from'],
): Promise<Decided> {
  const kind = wayFor(seen, await forbiddenIn(stage, seen))
  const pressed: string[] = []
  const press = async (key: string) => {
    pressed.push(key)
    await page.keyboard.press(key)
  }
  const began = performance.now()
  await decide[kind](page, press)
  return {
    ...{ group: seen.groupName, from, kind, statements: seen.statements.length },
    ...{ keys: pressed.length, pressed: pressed.map((key) => names[key] ?? key).join(' ') },
    seconds: (performance.now() - began) / 1000,
  }
}

const names: Readonly<Record<string, string>> = {
  ArrowDown: '↓',
  Enter: '↵',
  'Shift+P': '⇧P',
  'Control+Enter': 'Ctrl↵',
}

/** Which of the stated collection methods no law here allows. */
async function forbiddenIn(
  { house }: Stage,
  { account, id, submissions }: DeskCase,
): Promise<string[]> {
  const policy = await readAs(house.database, 'desk', account.id, (tx) =>
    policyOfCase(house, tx, account.id, id),
  )
  const stated = submissions.at(-1)!.content.methods.map(({ code }) => code)
  const forbidden = policy.methods.filter(({ stance }) => stance === 'forbidden')
  return forbidden.map(({ code }) => code).filter((code) => stated.includes(code))
}

/** The case that was opened, once it is taken and its letter stands there. */
async function opened(page: Page, done: ReadonlySet<string>) {
  const ids = (url: URL) => url.pathname.split('/').slice(2)
  await page.waitForURL((url) => ids(url).length === 2 && !done.has(ids(url)[1]!))
  await page.getByRole('region', { name: desk.letter.title }).waitFor()
  await page.getByText(desk.lease.mine, { exact: true }).waitFor()
  const [account, caseId] = ids(new URL(page.url()))
  return { account: account!, caseId: caseId! }
}

/** Hands in what the simulated day would, but for what rules accept, and more of what no law allows. Returns the cases. */
async function handInMore(stage: Stage): Promise<Set<string>> {
  const { house, url } = stage
  const people = { house, signIn: (email: string) => signInToApi(url, email) }
  const customers = await castCustomers(people, 5)
  const record = new DayRecord()
  const mix = submissionMix(dice('keys'), cases * 10, customers.length)
  const forbidden = mix.filter(({ kind }) => kind === 'forbidden').slice(0, toReject)
  const allowed = mix.filter(({ kind }) => kind !== 'forbidden' && kind !== 'own_form')
  const byPeople = [...forbidden, ...allowed.slice(0, cases - toReject)]
  const handedIn = new Set<string>()
  for (const [number, arrival] of byPeople.entries()) {
    const customer = customers[arrival.account]!
    const held = { arrival, number, record }
    const { caseId } = await handsIn(stage, customer, customer.client, held)
    handedIn.add(caseId)
  }
  return handedIn
}
