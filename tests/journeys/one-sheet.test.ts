import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { submitCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handIn, handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { choose } from './reviewer.ts'
import { textPattern } from './text-pattern.ts'
import { words } from './words.ts'

const { desk } = words.de
/** What is said while something that weighs was not in view yet. */
const unseen = /Befunde? noch nicht im Blick/

onOneStage('The sheet of a case', (given) => {
  test('what agrees is judged with one key and the rest with another, taken back with the same or with Z, and sent in one request with the way on', async () => {
    const { page, path } = await atCleanCase()
    const done = await agreeing(page)
    const assessed = (number: number) =>
      page.getByText(new RegExp(`^${number} von \\d+ Angaben bewertet`)).waitFor()
    const sent: string[] = []
    page.on('request', (request) => request.method() === 'PUT' && sent.push(request.url()))
    for (const undo of ['p', 'z']) {
      await page.keyboard.press('p')
      await assessed(done)
      await page.keyboard.press(undo)
      await assessed(0)
    }
    assert.deepEqual(sent, [])
    await page.keyboard.press('p')
    await assessed(done)
    await page.getByText(unseen).waitFor({ state: 'detached' })
    await page.keyboard.press('Shift+P')
    const isOpen = '[data-standing=against], [data-standing=missing]'
    const all = await page.locator(`[data-statement]:not(${isOpen})`).count()
    assert.ok(all > done)
    await assessed(all)
    const areSent = page.waitForResponse(/\/statements$/)
    await choose(page, 'accept', 'de')
    const { statements } = (await areSent).request().postDataJSON()
    assert.equal(statements.length, all)
    await page.goto(path)
    await assessed(all)
    assert.equal(sent.length, 1)
  })

  test('a statement judged by itself is no longer one of those judged together', async () => {
    const { page } = await atCleanCase()
    const done = await agreeing(page)
    await page.keyboard.press('p')
    await page.locator('details:has([data-statement]) > summary').click()
    const first = page.locator('details [data-statement]').first()
    await first.getByRole('button', { name: desk.assess.value.unclear, exact: true }).click()
    const takeBack = done - 1 === 1 ? desk.sheet.bulk.takeBack_one : desk.sheet.bulk.takeBack_other
    await page.getByRole('button', { name: textPattern(takeBack) }).click()
    await page.getByText(/^1 von \d+ Angaben bewertet/).waitFor()
  })

  test('what one needs to decide is in view without scrolling at 1280 × 800: who asks for what until when, what is claimed, against and for it, the first line that is against it, and the ways on', async () => {
    const page = await atDesk(await refusedBefore(), 800)
    await page.getByRole('article').locator('li[data-speaks=against]').first().waitFor()
    const seen = [
      page.getByRole('heading', { level: 1 }),
      page.getByRole('article').getByText(desk.column.due, { exact: true }),
      ...[desk.gist.claimed, desk.gist.against, desk.gist.for].map((name) =>
        page.getByText(name, { exact: true }).first(),
      ),
      page.locator('[data-standing=against]').first(),
      ...(['accept', 'ask', 'reject'] as const).map((way) =>
        page.getByRole('button', { name: desk.mode[way], exact: true }).first(),
      ),
    ]
    for (const each of seen) {
      const { y, height } = (await each.boundingBox())!
      assert.ok(y >= 0 && y + Math.min(height, 44) <= 800, `${each} lies at ${y}`)
    }
  })

  test('what weighs counts as read once it was in view for a moment, and not before', async () => {
    const page = await atDesk(await refusedBefore(), 230)
    const unread = page.getByText(unseen)
    await unread.waitFor()
    await page.keyboard.press('Shift+P')
    const first = page.getByRole('status').getByText(/^Sehen Sie sich erst an, was schwer wiegt: /)
    await first.waitFor()
    await page.getByText(/^0 von \d+ Angaben bewertet/).waitFor()
    await page.evaluate(() => document.querySelector('article')!.scrollTo(0, 0))
    await page.clock.install()
    await page.clock.pauseAt(Date.now() + 60_000)
    await page.setViewportSize({ width: 1280, height: 900 })
    // Half of it is in view, and no time has passed: it might have been scrolled by.
    await page.locator('li[data-speaks=against]').first().evaluate(untilHalfInView)
    await unread.waitFor()
    await page.clock.runFor(1000)
    await page.clock.resume()
    await unread.waitFor({ state: 'detached' })
    await first.waitFor({ state: 'detached' })
    await page.setViewportSize({ width: 1280, height: 230 })
    await page.reload()
    await page.getByRole('heading', { name: desk.claims.title }).waitFor()
    assert.equal(await unread.count(), 0)
  })

  /** The path of a case whose recipients were refused before. */
  async function refusedBefore(): Promise<string> {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const list = listOf(1, 41)
    const { caseId: refused } = await castCase(house, owner.actor, account, list)
    await handInAndReject(house, owner, account, refused)
    const { caseId } = await castCase(house, owner.actor, account, list)
    await handIn(house, owner, account, caseId)
    return `/desk/${account}/${caseId}`
  }

  /** How many statements of the case agree with its list. */
  async function agreeing(page: Page): Promise<number> {
    const fold = page.locator('details:has([data-statement])')
    await fold.waitFor()
    return fold.locator('[data-statement]').count()
  }

  /** A case with records in its file, which bear out what is stated. */
  async function atCleanCase() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account, signUps())
    const { methods, answers } = await completeContent(house, account)
    const period = {
      'form_double_opt_in/collected_from': '2026-01-01',
      'form_double_opt_in/collected_until': '2026-11-20',
      'form_double_opt_in/double_opt_in_records': 'recipients_file',
    }
    const stated = Object.keys(answers).flatMap((key) =>
      key in period ? [[key, period[key as keyof typeof period]]] : [],
    )
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: { methods, answers: { ...answers, ...Object.fromEntries(stated) } } as never,
      alsoCases: [],
      step: 4,
    })
    await submitCase(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      draftVersion: 1,
      declarationVersion: policyAtHome.declaration.version,
    })
    const path = `/desk/${account}/${caseId}`
    return { page: await atDesk(path, 900), path }
  }

  async function atDesk(path: string, height: number) {
    const { house, browser, url } = given()
    const { email } = await castReviewer(house)
    const { page } = await signIn(browser, url, { email, password })
    await page.setViewportSize({ width: 1280, height })
    await page.goto(path)
    return page
  }
})

/** Runs in the page. */
function untilHalfInView(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const watch = new IntersectionObserver(
      (entries) => {
        if (entries.at(-1)!.intersectionRatio < 0.5) return
        watch.disconnect()
        resolve()
      },
      { threshold: 0.5 },
    )
    watch.observe(element)
  })
}

/** Forty sign-ups over the year, each confirmed a few minutes later. */
function signUps(): string {
  const rows = Array.from({ length: 40 }, (_, at) => {
    const day = new Date(
      Date.UTC(2026, 0, 5 + at * 7, 7 + (at % 11), (at * 17) % 60, (at * 23) % 60),
    )
    const signed = day.toISOString()
    const confirmed = new Date(day.getTime() + (3 + (at % 40)) * 60_000).toISOString()
    return `person${at}@example.org;${signed};${confirmed};203.0.113.${at + 1}`
  })
  return `E-Mail;Angemeldet am;Bestätigt am;IP-Adresse\n${rows.join('\n')}\n`
}
