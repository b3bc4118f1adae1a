import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
import { readRequest } from '../../packages/server/src/requests/read-request.ts'
import { writeToRequest } from '../../packages/server/src/requests/write-messages.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import type { Stage } from './open-stage.ts'
import { type Language, words } from './words.ts'

const answer = 'Das Protokoll belegt die Anmeldungen.'

onOneStage(
  'An appeal that was decided a moment ago',
  (given) => {
    for (const language of ['de', 'en'] as const) {
      const { desk, requests } = words[language]

      test(`is kept from others, and taken back with one key from the list, its letter filled as before (${language})`, async () => {
        const { title, path, page, other, status } = await begin(given(), language)
        await decide(page, path, language)
        await page.getByText(desk.scheduled.mine.uphold).waitFor()
        await bar(page, desk.undo.kind.uphold, title).waitFor()
        assert.equal(await page.locator('#answer-text').count(), 0)

        await other.goto(path)
        await other.getByText(desk.scheduled.byOther.split('{{')[0]!).waitFor()
        assert.equal(await other.getByRole('button', { name: requests.staff.take }).count(), 0)

        await page.keyboard.press('u')
        await page.getByRole('heading', { name: requests.staff.desk.title }).waitFor()
        await page.keyboard.press('z')
        await page.waitForURL(new RegExp(path))
        const text = page.locator('#answer-text')
        await text.waitFor()
        assert.equal(await text.inputValue(), answer)
        await page.getByText(desk.ask.inLanguage.de).waitFor()
        await page.getByText(requests.reason.new_evidence, { exact: true }).first().waitFor()
        await bar(page, desk.undo.kind.uphold, title).waitFor({ state: 'detached' })
        assert.equal(await status(), 'open')
        await other.getByText(requests.sheet.heldBy.split('{{')[0]!).first().waitFor()
      })

      test(`waits beside the desk too, and is taken back from a case (${language})`, async () => {
        const { title, path, page, status } = await begin(given(), language)
        const { account, caseId } = await castSubmitted(given().house)
        await decide(page, path, language)
        await bar(page, desk.undo.kind.uphold, title).waitFor()
        await page.goto(`/desk/${account}/${caseId}`)
        await bar(page, desk.undo.kind.uphold, title).waitFor()
        await page.keyboard.press('z')
        await page.waitForURL(new RegExp(path))
        await page.locator('#answer-text').waitFor()
        assert.equal(await status(), 'open')
      })
    }

    test('on a phone offers that once, over the bar of the page and no further', async () => {
      const { desk, requests } = words.de
      const { title, path, page } = await begin(given(), 'de')
      await decide(page, path, 'de')
      await page.getByText(desk.scheduled.mine.uphold).waitFor()
      await page.setViewportSize({ width: 360, height: 640 })
      const undo = page.getByRole('button', { name: desk.undo.undo }).locator('visible=true')
      await undo.waitFor()
      const line = bar(page, desk.undo.kind.uphold, title).locator('..')
      const below = page.getByRole('button', { name: requests.sheet.back })
      const [lies, stands] = [await line.boundingBox(), await below.boundingBox()]
      assert.ok(lies!.y + lies!.height <= stands!.y, `${lies!.y + lies!.height} over ${stands!.y}`)
    })

    test('is taken back as soon as it has arrived, where that is wanted while it is being sent', async () => {
      const { path, page, status } = await begin(given(), 'de')
      const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      await page.route(/\/decision$/, async (route) => {
        asked.resolve()
        await held.promise
        await route.continue()
      })
      await decide(page, path, 'de')
      await asked.promise
      const undone = page.waitForResponse(
        (response) =>
          response.request().method() === 'DELETE' &&
          response.url().endsWith('/scheduled-decision'),
      )
      await page.keyboard.press('z')
      held.resolve()
      assert.equal((await undone).status(), 200)
      const text = page.locator('#answer-text')
      await text.waitFor()
      assert.equal(await text.inputValue(), answer)
      assert.equal(await status(), 'open')
    })
  },
  { FREIGABE_UNDO_SECONDS: '600' },
)

onOneStage(
  'An appeal that was decided and not taken back',
  (given) => {
    const { desk, errors, requests } = words.de

    test('is carried out, which is said, and the sheet shows how it ended', async () => {
      const { title, path, page, status } = await begin(given(), 'de')
      await decide(page, path, 'de')
      await bar(page, desk.undo.kind.uphold, title).waitFor()
      await bar(page, desk.sent.uphold, title).waitFor()
      await page.getByText(requests.outcome.upheld, { exact: true }).waitFor()
      await page.getByText(answer).first().waitFor()
      assert.equal(await status(), 'closed')
    })

    test('is not carried out over what the account writes meanwhile: its author is told and goes on with the text', async () => {
      const { path, page, status, write } = await begin(given(), 'de')
      await decide(page, path, 'de')
      await page.getByText(desk.scheduled.mine.uphold).waitFor()
      await write('Hier ist noch der Vertrag.')
      await page.getByText(errors.REQUEST_WENT_ON.title).first().waitFor()
      await page.getByText('Hier ist noch der Vertrag.').waitFor()
      await page.getByRole('button', { name: desk.undo.goOn }).first().click()
      await page.getByText(errors.REQUEST_WENT_ON.title).first().waitFor({ state: 'detached' })
      assert.equal(await page.locator('#answer-text').inputValue(), answer)
      assert.equal(await status(), 'open')
    })
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

/** An appeal against a rejection, open before one who may decide it, with a colleague looking on. */
async function begin({ house, browser, url }: Stage, language: Language) {
  const { account, owner } = await castAccount(house)
  const { caseId } = await castCase(house, owner.actor, account)
  await handInAndReject(house, owner, account, caseId)
  const [requestId, title] = [randomUUIDv7(), `Einspruch von ${owner.name}`]
  await fileRequest(house, owner, account, {
    ...{ requestId, messageId: randomUUIDv7(), kind: 'appeal', caseId },
    ...{ title, text: 'Das Protokoll liegt jetzt vor.' },
  })
  const enter = async () => {
    const { email } = await castReviewer(house)
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
  const reader = { capacity: 'reviewer', personId: null } as const
  return {
    ...{ title, path: `/requests/${account}/${requestId}` },
    ...{ page: await enter(), other: await enter() },
    status: async () => (await readRequest(house, reader, account, requestId)).status,
    write: (text: string) =>
      writeToRequest(house, owner, account, requestId, { messageId: randomUUIDv7(), text }),
  }
}

/** Upholds it by keyboard alone. */
async function decide(page: Page, path: string, language: Language) {
  const { requests } = words[language]
  const { keyboard } = page
  const isIn = (id: string) =>
    page.waitForFunction((wanted) => document.activeElement?.id === wanted, id)
  await page.goto(path)
  await page.getByText('Das Protokoll liegt jetzt vor.').waitFor()
  await keyboard.press('a')
  await isIn('answer-reasons')
  await keyboard.type(requests.reason.new_evidence)
  await page.getByRole('option', { name: requests.reason.new_evidence }).waitFor()
  await keyboard.press('ArrowDown')
  await keyboard.press('Enter')
  await keyboard.press('Control+Enter')
  await isIn('answer-text')
  await keyboard.type(answer)
  await keyboard.press('Control+Enter')
}

/** The line at the foot of the screen that says what is about to be carried out, or was. */
function bar(page: Page, text: string, title: string) {
  return page.getByText(text.replace('{{group}}', title)).first()
}
