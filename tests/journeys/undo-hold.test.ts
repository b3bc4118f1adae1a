import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { readGroup } from '../../packages/server/src/lists/groups/read-groups.ts'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { answerHold } from '../../packages/server/src/watching/holds/work-on-hold.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import type { Stage } from './open-stage.ts'
import { type Language, words } from './words.ts'

const why = 'Die alten Adressen sind entfernt.'

onOneStage(
  'A hold that was decided a moment ago',
  (given) => {
    for (const language of ['de', 'en'] as const) {
      const { desk, watching } = words[language]

      test(`keeps the gate shut and others out, and is taken back with one key from the list, its letter filled as before (${language})`, async () => {
        const { name, path, page, other, gate } = await begin(given(), language)
        await lift(page, path)
        await page.getByText(desk.scheduled.mine.lift).waitFor()
        await bar(page, desk.undo.kind.lift, name).waitFor()
        assert.equal(await page.locator('#step-text').count(), 0)
        assert.equal(await gate(), 'held')

        await other.goto(path)
        await other.getByText(desk.scheduled.byOther.split('{{')[0]!).waitFor()
        assert.equal(await other.getByRole('button', { name: watching.lift.open }).count(), 0)

        await page.keyboard.press('u')
        await page.getByRole('heading', { name: watching.desk.title, level: 1 }).waitFor()
        await page.keyboard.press('z')
        await page.waitForURL(new RegExp(path))
        const text = page.locator('#step-text')
        await text.waitFor()
        assert.equal(await text.inputValue(), why)
        await bar(page, desk.undo.kind.lift, name).waitFor({ state: 'detached' })
        assert.equal(await gate(), 'held')
        await other.getByRole('button', { name: watching.lift.open }).waitFor()
      })
    }

    test('is taken back as soon as it has arrived, where that is wanted while it is being sent', async () => {
      const { path, page, gate } = await begin(given(), 'de')
      const [asked, held] = [Promise.withResolvers<void>(), Promise.withResolvers<void>()]
      await page.route(/\/lifting$/, async (route) => {
        asked.resolve()
        await held.promise
        await route.continue()
      })
      await lift(page, path)
      await asked.promise
      const undone = page.waitForResponse(
        (response) =>
          response.request().method() === 'DELETE' &&
          response.url().endsWith('/scheduled-decision'),
      )
      await page.keyboard.press('z')
      held.resolve()
      assert.equal((await undone).status(), 200)
      await page.locator('#step-text').waitFor()
      assert.equal(await page.locator('#step-text').inputValue(), why)
      assert.equal(await gate(), 'held')
    })
  },
  { FREIGABE_UNDO_SECONDS: '600' },
)

onOneStage(
  'A hold that was decided and not taken back',
  (given) => {
    const { desk, errors, watching } = words.de

    test('is lifted, which is said, and the sheet shows the letter that was sent', async () => {
      const { name, path, page, gate } = await begin(given(), 'de')
      await lift(page, path)
      await bar(page, desk.sent.lift, name).waitFor()
      await page.getByText(watching.desk.state.lifted, { exact: true }).first().waitFor()
      const letter = page.getByRole('region', { name: desk.letter.title })
      await letter.getByText(why).waitFor()
      assert.equal(await gate(), 'allow')
    })

    test('is not carried out over what the account answers meanwhile: its author is told and goes on with the text', async () => {
      const { path, page, gate, answer } = await begin(given(), 'de')
      await lift(page, path)
      await page.getByText(desk.scheduled.mine.lift).waitFor()
      await answer('Es war die falsche Liste.')
      await page.getByText(errors.HOLD_WENT_ON.title).first().waitFor()
      await page.getByText('Es war die falsche Liste.').waitFor()
      await page.getByRole('button', { name: desk.undo.goOn }).first().click()
      await page.getByText(errors.HOLD_WENT_ON.title).first().waitFor({ state: 'detached' })
      assert.equal(await page.locator('#step-text').inputValue(), why)
      assert.equal(await gate(), 'held')
    })
  },
  { FREIGABE_UNDO_SECONDS: '10' },
)

/** A group on hold before a lead, with a reviewer looking on. */
async function begin({ house, browser, url }: Stage, language: Language) {
  const { account, owner, group, caseId } = await castSubmitted(house)
  await accept(house, account, caseId)
  const hold = await castHold(house, account, { kind: 'group', groupId: group })
  const { name } = await readGroup(house, 'customer', account, group)
  const question = { account, group, purpose: 'campaign' } as const
  const enter = async ({ email }: { email: string }) => {
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
  return {
    ...{ name, path: `/holds/${account}/${hold}` },
    page: await enter(await castStaff(house, 'lead')),
    other: await enter(await castReviewer(house)),
    answer: (text: string) =>
      answerHold(house, owner, account, hold, { answerId: randomUUIDv7(), text, evidence: [] }),
    gate: async () => {
      const [answer] = await checkGates(house, [question], null)
      return answer!.reason ?? answer!.verdict
    },
  }
}

/** Lifts it by keyboard alone. */
async function lift(page: Page, path: string) {
  await page.goto(path)
  await page.getByRole('heading', { level: 1 }).waitFor()
  await page.locator('body').press('a')
  await page.locator('#step-text:focus').waitFor()
  await page.keyboard.insertText(why)
  await page.keyboard.press('Control+Enter')
}

/** The line at the foot of the screen that says what is about to be carried out, or was. */
function bar(page: Page, text: string, name: string) {
  return page.getByText(text.replace('{{group}}', name)).first()
}
