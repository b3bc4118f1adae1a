import assert from 'node:assert/strict'
import { createHash, randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { recordSends } from '../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../packages/server/src/gate/sending/sending.ts'
import { takePermit } from '../../packages/server/src/gate/sending/take-permit.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { accept, handIn } from '../../packages/server/src/testing/decide.ts'
import { listOf, personOf } from '../../packages/server/src/testing/list-of.ts'
import { recordReturns } from '../../packages/server/src/watching/record-returns.ts'
import { sweepSteps } from '../../packages/server/src/watching/steps/sweep-steps.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { textPattern } from './text-pattern.ts'
import { type Language, words } from './words.ts'

const { intake, watching } = words.de

onOneStage('An approval in steps in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`a reviewer reads under which condition, and the customer how many come first (${language})`, async () => {
      const { answer } = words[language].intake
      const { steps } = words[language].watching
      const { account, group, caseId, owner } = await approved()
      const customer = await visit(owner.email, `/a/${account}/groups/${group}`, language)
      await customer.getByText(told(answer.condition.in_steps, language)).waitFor()
      await customer.getByText(answer.rest_zero).waitFor()
      const reviewer = await visit(
        (await castReviewer(given().house)).email,
        `/desk/${account}/${caseId}`,
        language,
      )
      await reviewer.getByText(steps.state.open, { exact: true }).waitFor()
      await reviewer.getByText(told(steps.part, language)).waitFor()
      await reviewer.getByText(steps.nothingSent).waitFor()
    })
  }

  test('once the first part is being sent, all that is left to do is ours: to see what comes back, and until when', async () => {
    const { house } = given()
    const { account, group, batch, owner } = await approved()
    const { next, answer } = intake
    const page = await visit(owner.email, `/a/${account}`)
    await page.getByText(next.send_first_other.replace('{{number}}', '200')).waitFor()
    const send = { id: 'begun', account, group, batches: [batch], count: 200 }
    await recordSends(house, sendingOf(house), [{ ...send, purpose: 'campaign' }], null)
    await sweepSteps(house)
    await page.reload()
    const row = page.getByRole('row').filter({ hasText: next.await_returns })
    await row.getByText(intake.who.platform, { exact: true }).waitFor()
    await row.getByText(words.de.parts.standing.limited, { exact: true }).waitFor()
    await row.getByText(intake.dashboard.first.replace('{{number}}', '200')).waitFor()
    await page.setViewportSize({ width: 360, height: 800 })
    await page.getByText(`${next.await_returns} bis `).waitFor()
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText(answer.condition.in_steps_sent_zero.split(',')[0]!).waitFor()
  })

  for (const [language, told] of [
    ['de', ' von zuerst rund 200 Mails sind gesendet; wir sehen, was zurückkommt.'],
    ['en', ' of about 200 first mails have been sent; we are watching what comes back.'],
  ] as const) {
    test(`what was taken of the first part is told with how many that is (${language})`, async () => {
      const { house } = given()
      const { account, group, batch, owner } = await approved()
      const purpose = 'campaign' as const
      const recipients = Array.from({ length: 1000 }, (_, number) => sha256(personOf(number)))
      const wish = { id: randomUUID(), account, group, purpose, count: 1, recipients }
      const { count } = await takePermit(house, sendingOf(house), wish, null)
      assert.ok(count > 100)
      const send = { id: 'taken', account, group, batches: [batch], count, permit: wish.id }
      await recordSends(house, sendingOf(house), [{ ...send, purpose }], null)
      await sweepSteps(house)
      const page = await visit(owner.email, `/a/${account}/groups/${group}`, language)
      await page.getByText(`${count}${told}`).waitFor()
      await page.getByText(words[language].intake.answer.rest_zero).waitFor()
    })
  }

  test('what came back of the first part brings it to the holds; who looked opens the rest, and everybody sees it', async () => {
    const { house } = given()
    const { account, group, batch, owner } = await approved()
    const send = { id: 'run', account, group, batches: [batch], count: 200 }
    await recordSends(house, sendingOf(house), [{ ...send, purpose: 'campaign' }], null)
    const bounces = { kind: 'bounce', class: 'unknown_recipient', count: 9 } as const
    await recordReturns(house, [{ id: 'came', account, group, batch, ...bounces }], null)
    await sweepSteps(house)
    const customer = await visit(owner.email, `/a/${account}/groups/${group}`)
    await customer.getByText(told(intake.answer.condition.in_steps_above_limits)).waitFor()

    const reviewer = await visit((await castReviewer(house)).email, '/holds')
    const row = reviewer.getByRole('row').filter({ hasText: watching.steps.state.above_limits })
    await row.getByText('Bounces: 9', { exact: false }).waitFor()
    await row.getByRole('link').click()
    await reviewer.getByRole('button', { name: watching.steps.widen }).click()
    const dialog = reviewer.getByRole('dialog')
    await dialog.getByRole('button', { name: watching.steps.widenConfirm }).click()
    await dialog.waitFor({ state: 'detached' })
    await reviewer
      .getByRole('button', { name: watching.steps.widen })
      .waitFor({ state: 'detached' })

    await customer.reload()
    await customer.getByText(textPattern(intake.answer.title.send_other)).waitFor()
  })

  async function approved() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const cast = await castCase(house, owner.actor, account, listOf(0, 1000))
    await handIn(house, owner, account, cast.caseId)
    await accept(house, account, cast.caseId, [{ code: 'in_steps' }])
    return { account, owner, ...cast }
  }

  async function visit(email: string, path: string, language: Language = 'de') {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    const { page } = await signIn(browser, url, { email, password }, looks)
    await page.goto(path)
    return page
  }
})

function sha256(address: string): string {
  return createHash('sha256').update(address).digest('hex')
}

/** A sentence with the numbers of this list. */
function told(sentence: string, language: Language = 'de'): string {
  const all = language === 'de' ? '1.000' : '1,000'
  return sentence.replace('{{size}}', '200').replace('{{of}}', all)
}
