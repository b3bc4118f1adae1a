import assert from 'node:assert/strict'
import { test } from 'node:test'
import { setTimeout as pause } from 'node:timers/promises'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { castReviewer, castSubmitted, password } from '../../packages/server/src/testing/cast.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { desk } = words.de

/** More keys than these nobody presses besides judging. */
const most = { toAccept: 3, toReject: 9 }

/** Twenty cases as they come, and how many keys half of each kind may take at most, judgements included. */
const twenty = { accepted: 10, rejected: 6, asked: 4 }
const medianKeys = { accepted: 12, rejected: 15 }

onOneStage('Deciding by keyboard alone', (given) => {
  test('a clean case is accepted with one key for each statement and a few more', async () => {
    const { page, press, account, caseId } = await openSubmitted()
    await judgeAll(page, press)
    const judging = press.count
    await press('a')
    await page.locator('form:focus-within').waitFor()
    await press('Control+Enter')
    await decided(account, caseId, 'accepted')
    assert.ok(press.count - judging <= most.toAccept, `${press.count - judging} keys`)
  })

  test('a rejection takes its ground, what it rests on and a remedy, and no judgement of the rest', async () => {
    const { page, press, account, caseId } = await openSubmitted('purchased_or_rented')
    await page.getByRole('heading', { name: 'Sommerkunden' }).first().waitFor()
    await press('r')
    await field(page, desk.reject.grounds).and(page.locator(':focus')).waitFor()
    for (const key of ['ArrowDown', 'Enter', 'Tab']) await press(key)
    await field(page, desk.restsOn.title).and(page.locator(':focus')).waitFor()
    for (const key of ['Tab', 'ArrowDown', 'Enter']) await press(key)
    await press('Control+Enter')
    await decided(account, caseId, 'rejected')
    assert.ok(press.count <= most.toReject, `${press.count} keys`)
  })

  test('where nothing is chosen the button says so, and sending leads to the field', async () => {
    const { page, press } = await openSubmitted('purchased_or_rented')
    await press('r')
    const grounds = field(page, desk.reject.grounds)
    await grounds.and(page.locator(':focus')).waitFor()
    await page.getByRole('button', { name: desk.ground.choose }).waitFor()
    await press('Tab')
    await press('Control+Enter')
    await grounds.and(page.locator(':focus')).waitFor()
  })

  test('Escape leads from a letter back to the statement that one was at', async () => {
    const { page, press } = await openSubmitted()
    await press('.')
    const statement = page.locator('[data-statement]:focus')
    const name = await statement.getAttribute('data-statement')
    await press('r')
    await field(page, desk.reject.grounds).and(page.locator(':focus')).waitFor()
    await press('Escape')
    await statement.waitFor()
    assert.equal(await statement.getAttribute('data-statement'), name)
  })

  test('Ctrl+Enter does what a dialog is for', async () => {
    const { page, press } = await openSubmitted()
    await press('c')
    await page.getByText(desk.lease.mine).waitFor()
    await press('h')
    const dialog = page.getByRole('dialog', { name: desk.defer.title })
    await dialog.getByRole('textbox', { name: desk.defer.reason }).fill('Rückruf um drei')
    await press('Control+Enter')
    await dialog.waitFor({ state: 'detached' })
  })

  test('twenty cases are decided one after the other, a clean one with 12 keys and a rejection with 15', async (test) => {
    const { house, browser, url } = given()
    const waiting = new Map<string, { kind: keyof typeof twenty; account: string }>()
    for (const kind of mixed()) {
      const method = kind === 'rejected' ? 'purchased_or_rented' : undefined
      const { account, caseId } = await castSubmitted(house, method)
      waiting.set(caseId, { kind, account })
    }
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password }, look)
    await page.goto('/desk')
    await page.locator('[data-queue-row]').first().waitFor()
    const press = counting(page)
    await press('n')
    const taken: { kind: keyof typeof twenty; keys: number; seconds: number }[] = []
    const decisions: [account: string, caseId: string, status: string][] = []
    for (let place = 1; place <= waiting.size; place += 1) {
      const caseId = await opened(page, waiting, decisions)
      const { kind, account } = waiting.get(caseId)!
      const began = Date.now()
      const before = press.count
      await decide[kind](page, press)
      taken.push({ kind, keys: press.count - before, seconds: (Date.now() - began) / 1000 })
      decisions.push([account, caseId, kind === 'asked' ? 'awaiting_answer' : kind])
    }
    for (const decision of decisions) await decided(...decision)
    for (const kind of ['accepted', 'rejected', 'asked'] as const) {
      const ofKind = taken.filter((each) => each.kind === kind)
      const keys = median(ofKind.map((each) => each.keys))
      const seconds = median(ofKind.map((each) => each.seconds))
      test.diagnostic(`${kind}: ${keys} keys and ${seconds.toFixed(1)} s of the program, medians`)
      if (kind !== 'asked') assert.ok(keys <= medianKeys[kind], `${kind} with ${keys} keys`)
    }
  })

  async function openSubmitted(method?: string) {
    const { house, browser, url } = given()
    const { account, caseId } = await castSubmitted(house, method)
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password }, look)
    await page.goto(`/desk/${account}/${caseId}`)
    await page.getByRole('region', { name: desk.letter.title }).waitFor()
    return { page, press: counting(page), account, caseId }
  }

  /** Once it is carried out. */
  async function decided(account: string, caseId: string, status: string) {
    const until = Date.now() + 30_000
    for (;;) {
      const seen = await readCase(given().house, 'customer', account, caseId)
      if (seen.status === status) return
      assert.ok(Date.now() < until, `${seen.status}, not ${status}`)
      await pause(50)
    }
  }
})

const look = { width: 1440, scheme: 'light', language: 'de' } as const

/** Presses keys and counts them. */
function counting(page: Page) {
  const press = Object.assign(
    async (key: string) => {
      press.count += 1
      await page.keyboard.press(key)
    },
    { count: 0 },
  )
  return press
}

/** Finds each statement plausible; the first key leads to the first of them. */
async function judgeAll(page: Page, press: (key: string) => Promise<void>) {
  const name = desk.assess.value.plausible
  const all = await page.getByRole('button', { name, exact: true }).count()
  for (let judged = 0; judged <= all; judged++) await press('2')
  await page
    .getByRole('button', { name, exact: true, pressed: true })
    .nth(all - 1)
    .waitFor()
}

/** What is pressed for each kind of decision, from the open case to its sending. */
const decide = {
  async accepted(page: Page, press: (key: string) => Promise<void>) {
    for (const key of ['p', 'Shift+P']) await press(key)
    const [done, all] = await judged(page)
    // What contradicts or weighs is judged by itself; one is there already.
    for (let left = all - done; left > 0; left -= 1) await press('2')
    await page.getByText(new RegExp(`^${all} von ${all} Angaben bewertet`)).waitFor()
    await press('a')
    await page.locator('form:focus-within').waitFor()
    await press('Control+Enter')
  },
  async rejected(page: Page, press: (key: string) => Promise<void>) {
    await press('r')
    await field(page, desk.reject.grounds).and(page.locator(':focus')).waitFor()
    for (const key of ['ArrowDown', 'Enter', 'Tab']) await press(key)
    await field(page, desk.restsOn.title).and(page.locator(':focus')).waitFor()
    for (const key of ['Tab', 'ArrowDown', 'Enter']) await press(key)
    await press('Control+Enter')
  },
  async asked(page: Page, press: (key: string) => Promise<void>) {
    await press('f')
    const text = page.getByRole('textbox', { name: desk.ask.text })
    await text.and(page.locator(':focus')).waitFor()
    for (const key of 'Seit wann?') await press(key)
    // Says what it is about first.
    await press('Control+Enter')
    await field(page, desk.ask.grounds).and(page.locator(':focus')).waitFor()
    for (const key of ['ArrowDown', 'Enter', 'Control+Enter']) await press(key)
  },
}

/** How many of the statements are judged, and of how many. */
async function judged(page: Page): Promise<[done: number, all: number]> {
  const said = await page
    .getByText(/^\d+ von \d+ Angaben bewertet/)
    .first()
    .textContent()
  const [done, all] = said!.match(/\d+/g)!.map(Number)
  return [done!, all!]
}

/** The kinds of decision, as mixed as they come. */
function mixed(): (keyof typeof twenty)[] {
  const left = { ...twenty }
  const kinds = Object.keys(twenty) as (keyof typeof twenty)[]
  return Array.from({ length: 20 }, () => {
    const kind = kinds.reduce((most, each) => (left[each] > left[most] ? each : most))
    left[kind] -= 1
    return kind
  })
}

/** The case that was opened and is not decided yet. */
async function opened(
  page: Page,
  waiting: ReadonlyMap<string, unknown>,
  decisions: readonly (readonly [string, string, string])[],
): Promise<string> {
  const caseOf = (url: URL) => url.pathname.split('/')[3] ?? ''
  const isNext = (id: string) => waiting.has(id) && !decisions.some(([, done]) => done === id)
  await page.waitForURL((url) => isNext(caseOf(url)))
  // The case before stands there, with its letter and its lease, until this one has come.
  await page.locator('aside form').waitFor({ state: 'detached' })
  await page.getByRole('region', { name: desk.letter.title }).waitFor()
  await page.getByText(desk.lease.mine, { exact: true }).waitFor()
  return caseOf(new URL(page.url()))
}

function median(values: number[]): number {
  return values.sort((one, other) => one - other)[Math.floor(values.length / 2)]!
}

function field(page: Page, name: string) {
  return page.getByRole('combobox', { name })
}
