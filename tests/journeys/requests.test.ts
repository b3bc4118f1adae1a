import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { signIn } from './open-browser.ts'
import { onEachStage } from './stage.ts'
import { type Language, words } from './words.ts'

onEachStage('Requests in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { desk, figures, parts, requests, review } = words[language]

    test(`a customer appeals, who decided cannot take it, another upholds it, and the case is in review again (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { caseId } = await castCase(house, owner.actor, account)
      const decider = await handInAndReject(house, owner, account, caseId)
      const title = `Einspruch von ${owner.name}`
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/requests/new`)
      await customer.getByRole('radio', { name: requests.kind.advice, exact: true }).waitFor()
      const appeal = customer.getByRole('radio', { name: requests.kind.appeal, exact: true })
      assert.equal(await appeal.count(), 0)
      await customer.goto(`/a/${account}/cases/${caseId}`)
      await customer.getByRole('link', { name: review.decision.appeal, exact: true }).click()
      await file(customer, language, {
        title,
        text: 'Das Protokoll liegt jetzt vor.',
        attached: 'protokoll.txt',
      })
      await customer.getByText(requests.thread.title.open).waitFor()

      const first = await as(decider.email, language)
      await first.goto('/requests')
      await first.getByRole('link', { name: title }).click()
      await first.getByText(requests.staff.barredTitle).waitFor()
      assert.equal(await first.getByRole('button', { name: requests.staff.take }).count(), 0)
      assert.equal(await first.getByLabel(requests.staff.words).count(), 0)

      const second = await as((await castReviewer(house)).email, language)
      await second.goto('/requests')
      await second.getByRole('link', { name: title }).click()
      await second.getByRole('button', { name: requests.staff.take, exact: true }).click()
      await second.getByRole('button', { name: requests.staff.release, exact: true }).waitFor()
      assert.equal(await second.getByRole('radio', { checked: true }).count(), 0)
      await second.getByRole('radio', { name: requests.staff.outcome.upheld }).check()
      await second.getByRole('checkbox', { name: requests.reason.new_evidence }).check()
      await second.getByLabel(requests.staff.words).fill('Das Protokoll belegt die Anmeldungen.')
      await second.getByRole('button', { name: requests.staff.look, exact: true }).click()
      const letter = second.getByRole('dialog', { name: requests.staff.submit.upheld })
      const mail = letter.frameLocator('iframe')
      await mail.getByText('Das Protokoll belegt die Anmeldungen.').waitFor()
      await letter.getByRole('button', { name: requests.staff.sendDecision, exact: true }).click()
      await second.getByText(requests.outcome.upheld, { exact: true }).waitFor()

      await customer.reload()
      await customer.getByText(requests.thread.title.upheld).waitFor()
      await customer.getByText('Das Protokoll belegt die Anmeldungen.').waitFor()
      await customer.getByRole('link', { name: requests.thread.case, exact: true }).click()
      await customer.getByText(parts.caseStatus.in_review, { exact: true }).waitFor()

      // A person who decided it once is told so on opening it, and is not offered the case.
      await first.goto(`/desk/${account}/${caseId}`)
      await first.getByText(desk.barred.title).waitFor()
      await first.getByText(desk.barred.readOnly).waitFor()
      for (const name of [desk.lease.claim, desk.mode.accept, desk.assess.value.plausible]) {
        assert.equal(await first.getByRole('button', { name, exact: true }).count(), 0)
      }

      const lead = await as((await castStaff(house, 'lead')).email, language)
      await lead.goto('/admin/figures')
      await lead
        .getByRole('list', { name: figures.appeals.byReason.upheld })
        .getByText(requests.reason.new_evidence)
        .waitFor()
    })

    test(`support advises a customer, who writes back with a file, and the desk never sees it (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const title = `Frage von ${owner.name}`
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/requests`)
      await customer.getByRole('link', { name: requests.list.new }).first().click()
      await file(customer, language, { title, text: 'Dürfen wir alte Kunden anschreiben?' })

      const support = await as((await castStaff(house, 'support')).email, language)
      await support.goto('/')
      await support.getByRole('link', { name: title }).click()
      const reply = support.getByRole('textbox', { name: requests.staff.replyText, exact: true })
      await support.getByRole('button', { name: requests.staff.send, exact: true }).click()
      await support.getByText(parts.form.required).waitFor()
      assert.ok(await reply.evaluate((field) => field === document.activeElement))
      await reply.fill('Laden Sie sie mit einer Karte ein.')
      await support.getByRole('checkbox', { name: requests.staff.asks }).check()
      await support.getByRole('button', { name: requests.staff.send, exact: true }).click()
      await support.getByText(requests.staff.status.waiting_for_customer).waitFor()

      await customer.goto(`/a/${account}`)
      await customer.getByRole('link', { name: requests.waiting.answer, exact: true }).click()
      await customer.getByText('Laden Sie sie mit einer Karte ein.').waitFor()
      await customer.getByLabel(requests.thread.yours, { exact: true }).fill('So sieht sie aus.')
      await customer.locator('input[type=file]').setInputFiles({
        name: 'karte.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Melden Sie sich an!'),
      })
      await customer.getByRole('button', { name: requests.thread.send, exact: true }).click()
      await customer.getByText('So sieht sie aus.').first().waitFor()
      await customer.getByRole('link', { name: 'karte.txt' }).waitFor()

      const lead = await as((await castStaff(house, 'lead')).email, language)
      await lead.goto('/requests')
      await lead.getByRole('heading', { name: requests.staff.desk.title }).waitFor()
      await lead.getByText(requests.staff.desk.emptyText).waitFor()
      assert.equal(await lead.getByText(title).count(), 0)
    })
  }

  async function as(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
})

async function file(
  page: Page,
  language: Language,
  { title, text, attached }: { title: string; text: string; attached?: string },
): Promise<void> {
  const { filing } = words[language].requests
  await page.getByRole('textbox', { name: filing.subject }).fill(title)
  await page.getByRole('textbox', { name: filing.text }).fill(text)
  if (attached !== undefined) {
    await page.locator('input[type=file]').setInputFiles({
      name: attached,
      mimeType: 'text/plain',
      buffer: Buffer.from('Angemeldet am 3. März, bestätigt am selben Tag.'),
    })
    await page.getByText(attached).waitFor()
  }
  await page.getByRole('button', { name: filing.submit, exact: true }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  if (attached !== undefined) await page.getByText(attached, { exact: true }).waitFor()
}
