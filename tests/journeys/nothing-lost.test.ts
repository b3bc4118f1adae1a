import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { sweepCases } from '../../packages/server/src/case/clock/sweep-cases.ts'
import { readCase } from '../../packages/server/src/case/read-case.ts'
import { readDraft } from '../../packages/server/src/case/submitting/read-draft.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { askAtOnce } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { answerWizard, handIn, next } from './customer.ts'
import { onOneStage } from './one-stage.ts'
import { openProfile, signIn } from './open-browser.ts'
import { words } from './words.ts'

const { intake, parts, review, shell, wizard } = words.de

onOneStage('What a customer has entered', (given) => {
  test('outlives a dropped connection and a closed browser, and is saved once there is a connection', async () => {
    const { house, browser, url } = given()
    const { account, caseId, page, context, purpose } = await atWork()
    await context.setOffline(true)
    await purpose.fill('Jeden Freitag ein Rezept')
    await page.getByText(parts.saved.failed).waitFor()
    await page.getByText(shell.connection.lost).waitFor()
    // The line takes its own room.
    const line = (await page.getByText(shell.connection.lost).boundingBox())!
    const title = (await page.getByRole('heading', { level: 1 }).boundingBox())!
    assert.ok(line.y + line.height <= title.y)
    await context.setOffline(false)
    await page.getByText(/Gespeichert um/).waitFor()
    assert.ok((await saved()).includes('Jeden Freitag ein Rezept'))

    await context.setOffline(true)
    await purpose.fill('Jeden Freitag ein Rezept, im Advent zwei')
    await next(page, 'de')
    await page.getByRole('textbox', { name: wizard.contact.name, exact: true }).fill('Ada Vogel')
    // Typed text is stored right after it is shown, which may take a moment on a busy machine.
    await page.waitForFunction(() => JSON.stringify(localStorage).includes('Ada Vogel'))
    const storageState = await context.storageState()
    await context.close()
    const reopened = await openProfile(browser, { baseURL: url, storageState, locale: 'de-DE' })
    const again = await reopened.newPage()
    await again.goto(`/a/${account}/cases/${caseId}/submit?at=contact`)
    const name = again.getByRole('textbox', { name: wizard.contact.name, exact: true })
    await name.waitFor()
    await again.waitForFunction(
      (field) => (field as HTMLInputElement).value === 'Ada Vogel',
      await name.elementHandle(),
    )
    await again.getByText(/Gespeichert um/).waitFor()
    assert.ok((await saved()).includes('Jeden Freitag ein Rezept, im Advent zwei'))

    async function saved() {
      const { content } = await readDraft(house, 'customer', account, caseId)
      return Object.values(content.answers)
    }
  })

  test('is still there when the case has lapsed: it is resumed, completed and handed in', async () => {
    const { house, clock } = given()
    const { account, caseId, page, purpose } = await atWork()
    await purpose.fill('Jeden Freitag ein Rezept')
    await page.getByText(/Gespeichert um/).waitFor()
    await page.goto('about:blank')
    clock.forward(policyAtHome.lapseAfterDays)
    await sweepCases(house)
    await page.goto(`/a/${account}`)
    await page.getByText(intake.next.resume).waitFor()
    await page.getByRole('link', { name: intake.notice.button.resume }).click()
    await page.getByText(review.status.text.lapsed).waitFor()
    await page.getByRole('button', { name: review.status.goOn }).click()
    await purpose.waitFor()
    assert.equal(await purpose.inputValue(), 'Jeden Freitag ein Rezept')
    await handIn(page, 'de')
    await page.getByText(review.status.title.in_review).waitFor()
    const { submissions } = await readCase(house, 'customer', account, caseId)
    const { answers } = submissions[0]!.content
    assert.ok(Object.values(answers).includes('Jeden Freitag ein Rezept'))
  })

  for (const way of ['answer', 'supplement'] as const) {
    test(`goes with the file that is still on its way: the ${way} waits for it`, async () => {
      const { house, browser, url } = given()
      const { account, caseId, owner } = await castSubmitted(house)
      if (way === 'answer') await ask(account, caseId)
      const { page } = await signIn(browser, url, { email: owner.email, password })
      await page.goto(`/a/${account}/cases/${caseId}${way === 'answer' ? '?answer=true' : ''}`)
      if (way === 'supplement') {
        await page.getByRole('button', { name: review.supplement.start }).click()
      }
      const name = way === 'answer' ? review.answer.send_one : review.supplement.send
      const send = page.getByRole('button', { name, exact: true })
      const form = page.locator('form').filter({ has: send })
      const release = Promise.withResolvers<void>()
      await page.route(`**/accounts/${account}/evidence?*`, async (route) => {
        await release.promise
        await route.continue()
      })
      if (way === 'answer') await form.getByLabel(review.answer.yours).fill('Im Anhang.')
      await form
        .locator('input[type=file]')
        .first()
        .setInputFiles({
          name: 'protokoll.txt',
          mimeType: 'text/plain',
          buffer: Buffer.from('Bestellung und Anmeldung vom 3. Mai.'),
        })
      await form.getByRole('checkbox').last().check()
      await form.locator('button[type=submit]:disabled').waitFor()
      release.resolve()
      await form.getByText('protokoll.txt').first().waitFor()
      await send.click()
      await send.waitFor({ state: 'detached' })
      const { questions, submissions } = await readCase(house, 'customer', account, caseId)
      const sent = way === 'answer' ? questions : submissions.at(-1)
      assert.ok(JSON.stringify(sent).includes('protokoll.txt'))
    })
  }

  /** A reviewer has a question about a case. */
  async function ask(account: string, caseId: string) {
    const { house } = given()
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    await askAtOnce(house, reviewer, account, caseId, {
      leaseToken: token!,
      questionId: randomUUIDv7(),
      text: 'Wo steht das?',
      grounds: ['origin_unclear'],
      requirements: [],
    })
  }

  /** A customer who has come to the last of the questions. */
  async function atWork() {
    const { house, browser, url } = given()
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    const { page, context } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}/submit`)
    await answerWizard(page, 'platform_own_form', 'de')
    const { label } = policyAtHome.requirements.find(({ id }) => id === 'purpose')!
    return {
      account,
      caseId,
      page,
      context,
      purpose: page.getByRole('textbox', { name: label.de }),
    }
  }
})
