import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { supplementCase } from '../../packages/server/src/case/submitting/submit-case.ts'
import {
  castReviewer,
  castSubmitted,
  password,
  type Reviewer,
} from '../../packages/server/src/testing/cast.ts'
import { assessAll as assess } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import type { Stage } from './open-stage.ts'
import { choose, sayAbout, send } from './reviewer.ts'
import { words } from './words.ts'

const { desk, errors } = words.de

const look = { width: 1440, scheme: 'light', language: 'de' } as const

onOneStage(
  'What was decided a moment ago',
  (given) => {
    test('is taken back with one key from another case, and its form is filled as before', async () => {
      const { first, second, page, other } = await begin(given())
      await rejectOn(page, first.account, first.caseId)
      await page.waitForURL(new RegExp(second.caseId))
      await bar(page, desk.undo.kind.reject).waitFor()

      await other.goto(`/desk/${first.account}/${first.caseId}`)
      await other.getByText(desk.scheduled.byOther.split('{{')[0]!).waitFor()
      await other.getByText(desk.queue.beingDecided).first().waitFor()
      assert.equal(await other.getByRole('button', { name: desk.lease.claim }).count(), 0)

      await page.keyboard.press('z')
      await page.waitForURL(new RegExp(first.caseId))
      await page.getByText('Die Liste wurde gekauft.').waitFor()
      await bar(page, desk.undo.kind.reject).waitFor({ state: 'detached' })
      await other.getByText(desk.lease.heldBy.split('{{')[0]!).first().waitFor()
      const { status, decision } = await seen(given(), first)
      assert.deepEqual([status, decision], ['in_review', null])
      // What came after it was not begun, so it goes back to the others.
      await other.goto(`/desk/${second.account}/${second.caseId}`)
      await other.getByRole('button', { name: desk.lease.claim }).waitFor()
    })

    test('is taken back also while the next case is still being taken, and that one goes back to the others', async () => {
      const { first, second, page, other } = await begin(given())
      const held = Promise.withResolvers<void>()
      const taken = page.waitForResponse(/\/desk\/next$/)
      await page.route(/\/desk\/next$/, async (route) => {
        const response = await route.fetch()
        await held.promise
        await route.fulfill({ response })
      })
      await rejectOn(page, first.account, first.caseId)
      await bar(page, desk.undo.kind.reject).waitFor()
      await page.keyboard.press('z')
      await page.getByText('Die Liste wurde gekauft.').waitFor()
      const givenBack = page.waitForResponse(
        (response) => response.request().method() === 'DELETE' && response.url().includes('/lease'),
      )
      held.resolve()
      await taken
      await givenBack
      assert.ok(page.url().includes(first.caseId))
      await other.goto(`/desk/${second.account}/${second.caseId}`)
      await other.getByRole('button', { name: desk.lease.claim }).waitFor()
    })

    test('is taken back with one key also where nothing is left to take, and the case comes back', async () => {
      const { first, page } = await begin(given())
      await rejectOn(page, first.account, first.caseId, `?account=${first.account}`)
      const dialog = page.getByRole('dialog', { name: desk.next.nothing })
      await dialog.getByText(desk.next.outside_one.split('{{')[0]!).waitFor()
      await page.keyboard.press('z')
      await page.waitForURL(new RegExp(`/${first.caseId}`))
      await page.getByText('Die Liste wurde gekauft.').waitFor()
      await dialog.waitFor({ state: 'detached' })
      await bar(page, desk.undo.kind.reject).waitFor({ state: 'detached' })
      assert.equal((await seen(given(), first)).status, 'in_review')
    })

    test('is stopped with the same key while it is still being sent: nothing goes out, and one goes on typing', async () => {
      const { second, page } = await begin(given())
      await page.goto(`/desk/${second.account}/${second.caseId}`)
      const held = Promise.withResolvers<void>()
      await page.route(/\/statements\//, async (route) => {
        await held.promise
        await route.continue()
      })
      const sent: string[] = []
      page.on('request', (request) => {
        if (request.url().endsWith('/questions')) sent.push(request.method())
      })
      const judged = page.waitForRequest(/\/statements\//)
      await page.getByRole('region', { name: desk.letter.title }).waitFor()
      await page.keyboard.press('1')
      await page.locator('[data-statement]:focus').waitFor()
      await page.keyboard.press('1')
      await judged
      await choose(page, 'ask', 'de')
      await sayAbout(page)
      const text = page.getByRole('textbox', { name: desk.ask.text })
      await text.fill('Wo steht das Formular?')
      await text.press('Control+Enter')
      await page.locator('form button[type=submit][data-loading]').waitFor()
      await page.keyboard.press('z')
      await page.getByText(desk.undo.stopped).waitFor()
      held.resolve()
      await text.and(page.locator(':focus')).waitFor()
      await page.locator('form button[type=submit]:not([data-loading])').waitFor()
      assert.equal(await text.inputValue(), 'Wo steht das Formular?')
      assert.deepEqual(sent, [])
    })

    test('is not sent where its letter fails to come, and one goes on typing', async () => {
      const { second, page } = await begin(given())
      await page.goto(`/desk/${second.account}/${second.caseId}`)
      await page.getByRole('region', { name: desk.letter.title }).waitFor()
      const failed = Promise.withResolvers<void>()
      await page.route(/\/mail-preview$/, async (route) => {
        await failed.promise
        await route.fulfill({ status: 500, json: { code: 'INTERNAL' } })
      })
      await choose(page, 'ask', 'de')
      await sayAbout(page)
      const text = page.getByRole('textbox', { name: desk.ask.text })
      await text.fill('Wo steht das Formular?')
      await text.press('Control+Enter')
      await page.locator('form button[type=submit][data-loading]').waitFor()
      assert.equal(await text.and(page.locator(':focus')).count(), 0)
      failed.resolve()
      await page.locator('form button[type=submit]:not([data-loading])').waitFor()
      await text.and(page.locator(':focus')).waitFor()
      await page.keyboard.type(' Und seit wann?')
      assert.equal(await text.inputValue(), 'Wo steht das Formular? Und seit wann?')
      assert.deepEqual((await seen(given(), second)).questions, [])
    })

    test('is stopped while its request is under way, and taken back once that is answered', async () => {
      const { second, page } = await begin(given())
      await page.goto(`/desk/${second.account}/${second.caseId}`)
      const held = Promise.withResolvers<void>()
      const asked = Promise.withResolvers<void>()
      await page.route(/\/questions$/, async (route) => {
        asked.resolve()
        await held.promise
        await route.continue()
      })
      await choose(page, 'ask', 'de')
      await sayAbout(page)
      const text = page.getByRole('textbox', { name: desk.ask.text })
      await text.fill('Wo steht das Formular?')
      await text.press('Control+Enter')
      await asked.promise
      await page.locator('form button[type=submit][data-loading]').waitFor()
      const undone = page.waitForResponse(
        (response) =>
          response.request().method() === 'DELETE' &&
          response.url().endsWith('/scheduled-decision'),
      )
      await page.keyboard.press('z')
      held.resolve()
      assert.equal((await undone).status(), 200)
      await text.waitFor()
      assert.equal(await text.inputValue(), 'Wo steht das Formular?')
      assert.deepEqual((await seen(given(), second)).questions, [])
    })
  },
  { FREIGABE_UNDO_SECONDS: '600' },
)

onOneStage(
  'What can no longer be taken back',
  (given) => {
    test('is carried out once its seconds are over, whatever page one is on', async () => {
      const { first, page } = await begin(given())
      await rejectOn(page, first.account, first.caseId)
      await bar(page, desk.undo.kind.reject).waitFor()
      await page.reload()
      await bar(page, desk.undo.kind.reject).waitFor()
      await page.getByText(desk.sent.reject.replace('{{group}}', 'Sommerkunden')).waitFor()
      assert.equal((await seen(given(), first)).status, 'rejected')
    })

    test('is not carried out over what the customer adds meanwhile: its author is told and goes on with the text', async () => {
      const { first, page } = await begin(given())
      await page.goto(`/desk/${first.account}/${first.caseId}`)
      await choose(page, 'ask', 'de')
      await sayAbout(page)
      await page.getByRole('textbox', { name: desk.ask.text }).fill('Wo steht das Formular?')
      await send(page, 'ask', 'de')
      await supplementCase(given().house, first.owner, first.account, first.caseId, {
        submissionId: randomUUIDv7(),
        revision: 1,
        declarationVersion: policyAtHome.declaration.version,
        content: first.content as never,
      })
      await page.getByText(errors.REVISION_OUTDATED.title).first().waitFor()
      await page.getByRole('button', { name: desk.undo.goOn }).first().click()
      await page.waitForURL(new RegExp(first.caseId))
      const text = page.getByRole('textbox', { name: desk.ask.text })
      assert.equal(await text.inputValue(), 'Wo steht das Formular?')
      assert.deepEqual((await seen(given(), first)).questions, [])
    })
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

/** Two cases that one reviewer may take; the first has been assessed. A colleague looks on. */
async function begin({ house, browser, url }: Stage) {
  const first = await castSubmitted(house, 'purchased_or_rented')
  const second = await castSubmitted(house, 'purchased_or_rented')
  const reviewer = await castReviewer(house)
  await assess(house, reviewer, first.account, first.caseId)
  const other = await castReviewer(house)
  return { first, second, page: await enter(reviewer), other: await enter(other) }

  async function enter({ email }: Reviewer): Promise<Page> {
    return (await signIn(browser, url, { email, password }, look)).page
  }
}

function seen({ house }: Stage, { account, caseId }: { account: string; caseId: string }) {
  return readCase(house, 'customer', account, caseId)
}

/** Rejects on what the customer stated, in their own words, and sends it. */
async function rejectOn(page: Page, account: string, caseId: string, filters = '') {
  await page.goto(`/desk/${account}/${caseId}${filters}`)
  await choose(page, 'reject', 'de')
  await pickFirst(page, desk.reject.grounds)
  await pickFirst(page, desk.remedy.title)
  await page.getByRole('button', { name: desk.letter.ownWords }).click()
  const found = page.getByRole('textbox', { name: words.de.review.statement.found })
  await found.fill('Die Liste wurde gekauft.')
  await send(page, 'reject', 'de')
}

async function pickFirst(page: Page, field: string) {
  await page.getByRole('combobox', { name: field }).click()
  await page.getByRole('option').first().click()
  await page.keyboard.press('Escape')
  // A letter that grows moves the fields below it.
  await page.locator(`section[aria-label="${desk.letter.title}"][aria-busy=false]`).waitFor()
}

/** The line at the foot of the desk that says what is about to be carried out. */
function bar(page: Page, text: string) {
  return page.getByText(text.replace('{{group}}', 'Sommerkunden')).first()
}
