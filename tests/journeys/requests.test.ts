import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { fileRequest } from '../../packages/server/src/requests/file-request.ts'
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

/** Six months after the decision. */
const lastDay = { de: /Sie können ihn bis .* einlegen/, en: /You can file it until/ }

onEachStage('Requests in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { desk, figures, parts, requests, review } = words[language]

    test(`a customer appeals, who decided cannot take it, another upholds it, and the case is in review again (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { caseId, group } = await castCase(house, owner.actor, account)
      const decider = await handInAndReject(house, owner, account, caseId)
      const title = `Einspruch von ${owner.name}`
      const objection = 'Gekauft haben wir nichts davon.'
      const customer = await as(owner.email, language)
      await customer.goto(`/a/${account}/requests/new`)
      await customer.getByRole('radio', { name: requests.kind.advice, exact: true }).waitFor()
      const appeal = customer.getByRole('radio', { name: requests.kind.appeal, exact: true })
      assert.equal(await appeal.count(), 0)
      await customer.goto(`/a/${account}/cases/${caseId}`)
      await customer.getByRole('link', { name: review.decision.appeal, exact: true }).click()
      await customer.getByText(requests.filing.appeal.once).waitFor()
      await customer.getByText(lastDay[language]).waitFor()
      // What is typed is still there for whoever looked something up meanwhile.
      const text = customer.getByRole('textbox', { name: requests.filing.text })
      await text.fill('Das Protokoll')
      await customer.goto(`/a/${account}/requests`)
      await customer.goBack()
      await text.waitFor()
      assert.equal(await text.inputValue(), 'Das Protokoll')
      await file(customer, language, {
        title,
        isAppeal: true,
        text: 'Das Protokoll liegt jetzt vor.',
        about: { place: 1, text: objection },
        attached: 'protokoll.txt',
      })
      await customer.getByText(requests.thread.title.openAppeal).waitFor()
      await customer.getByText(objection).waitFor()
      // Dashboard and group say that it is under way.
      const { intake } = words[language]
      await customer.goto(`/a/${account}`)
      await customer.getByText(intake.dashboard.appeal).waitFor()
      await customer.goto(`/a/${account}/groups/${group}`)
      const pending = requests.underWay.appeal.until.replace(/<request>(.*)<\/request>.*/, '$1')
      await customer.getByRole('link', { name: pending, exact: true }).waitFor()
      await customer.goto(`/a/${account}/notifications`)
      const { kind } = words[language].notify.notifications
      await customer.getByText(kind.request_received_appeal).waitFor()
      // The page of the decision does, and a new request offers no second one.
      await customer.goto(`/a/${account}/requests/new?case=${caseId}&kind=appeal`)
      await customer.getByRole('link', { name: pending, exact: true }).waitFor()
      await customer.getByRole('radio', { name: requests.kind.addition, exact: true }).waitFor()
      assert.equal(await appeal.count(), 0)
      await customer.goto(`/a/${account}/cases/${caseId}`)
      await customer.getByRole('link', { name: pending, exact: true }).waitFor()
      await customer.getByRole('link', { name: review.decision.request, exact: true }).waitFor()
      assert.equal(
        await customer.getByRole('link', { name: review.decision.appeal, exact: true }).count(),
        0,
      )

      const first = await as(decider.email, language)
      await first.goto('/requests')
      await first.getByRole('link', { name: title }).click()
      await first.getByText(requests.staff.barredTitle).waitFor()
      assert.equal(await first.getByRole('button', { name: requests.staff.take }).count(), 0)
      const { upheld } = requests.staff.outcome
      assert.equal(await first.getByRole('button', { name: upheld }).count(), 0)

      const second = await as((await castReviewer(house)).email, language)
      await second.goto(`/desk/${account}/${caseId}`)
      await second.getByRole('button', { name: desk.outcome.toAppeal }).waitFor()
      await second.keyboard.press('v')
      // The objection stands beside the paragraph that it is about.
      const passage = second.locator('[data-passage="found:0"]')
      const [wrote, says] = [passage.locator('p').first(), passage.getByText(objection)]
      await says.waitFor()
      const [left, right] = [(await wrote.boundingBox())!, (await says.boundingBox())!]
      assert.ok(right.x > left.x + left.width / 2 && right.y < left.y + left.height + 40)
      const whole = second.locator('[data-passage="whole"]')
      await whole.getByText('Das Protokoll liegt jetzt vor.').waitFor()
      // And the answer is given by keyboard alone.
      const { keyboard } = second
      await keyboard.press('c')
      await second.getByText(requests.sheet.mine).waitFor()
      await keyboard.press('.')
      assert.ok(await whole.evaluate((row) => row === document.activeElement))
      await keyboard.press('a')
      const isIn = (id: string) =>
        second.waitForFunction((wanted) => document.activeElement?.id === wanted, id)
      await isIn('answer-reasons')
      await keyboard.press('Escape')
      assert.ok(await whole.evaluate((row) => row === document.activeElement))
      await keyboard.press('a')
      await isIn('answer-reasons')
      await keyboard.type(requests.reason.new_evidence)
      await second.getByRole('option', { name: requests.reason.new_evidence }).waitFor()
      await keyboard.press('ArrowDown')
      await keyboard.press('Enter')
      // What is still missing is said by the button, which leads there.
      await keyboard.press('Control+Enter')
      await isIn('answer-text')
      await keyboard.type('Das Protokoll belegt die Anmeldungen.')
      await keyboard.press('Control+Enter')
      await second.getByText(requests.outcome.upheld, { exact: true }).waitFor()

      await customer.goto(`/a/${account}/requests`)
      await customer.getByRole('link', { name: title }).click()
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
      await support.getByRole('button', { name: requests.staff.take, exact: true }).waitFor()
      await support.keyboard.press('c')
      await support.getByRole('button', { name: requests.staff.release, exact: true }).waitFor()
      // What the account wants stands above the fold, and the letter beside it from the start.
      const asked = support.getByText('Dürfen wir alte Kunden anschreiben?', { exact: true })
      assert.ok((await asked.boundingBox())!.y < 300)
      await support.getByRole('button', { name: requests.sheet.missing.text, exact: true }).click()
      assert.ok(await reply.evaluate((field) => field === document.activeElement))
      await support.keyboard.press('Escape')
      await support.keyboard.press('f')
      await support.waitForFunction(() => document.activeElement?.id === 'answer-text')
      await support.keyboard.type('Laden Sie sie mit einer Karte ein.')
      await support.keyboard.press('Control+Enter')
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

  test('an addition is read beside the decision that it is about, and answered with the keys of the desk', async () => {
    const { house } = given()
    const { requests } = words.de
    const { account, owner } = await castAccount(house)
    const { caseId } = await castCase(house, owner.actor, account)
    await handInAndReject(house, owner, account, caseId)
    const requestId = randomUUIDv7()
    await fileRequest(house, owner, account, {
      ...{ requestId, messageId: randomUUIDv7(), kind: 'addition', caseId },
      ...{ title: 'Noch ein Nachweis', text: 'Die Anmeldungen sind von der Messe.' },
    })
    const page = await as((await castReviewer(house)).email, 'de')
    await page.goto(`/requests/${account}/${requestId}`)
    const said = page.getByText('Die Anmeldungen sind von der Messe.', { exact: true })
    const row = page.locator('[data-objection]', { has: said })
    await row.getByRole('heading', { name: 'Was wir festgestellt haben' }).waitFor()
    assert.ok((await said.boundingBox())!.y < 300)
    const letter = page.getByRole('complementary', { name: requests.staff.reply })
    await letter.getByText('hier ist unsere Antwort auf Ihre Anfrage.').waitFor()
    await page.keyboard.press('c')
    await letter.getByText(requests.sheet.mine, { exact: true }).waitFor()
    await page.keyboard.press('f')
    await letter.getByText(/zu Ihrer Anfrage möchten wir noch etwas wissen/).waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('a')
    await page.waitForFunction(() => document.activeElement?.id === 'answer-text')
    await page.keyboard.type('Danke, das genügt.')
    await page.keyboard.press('Control+Enter')
    await row.getByText('Danke, das genügt.').waitFor()
    await page.keyboard.press('Escape')
    await page.keyboard.press('u')
    await page.waitForURL('**/requests')
  })

  async function as(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const look = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, look)).page
  }
})

interface Filed {
  title: string
  text: string
  /** What is said to one paragraph of the decision, the first being 0. */
  about?: { place: number; text: string }
  attached?: string
  isAppeal?: boolean
}

async function file(
  page: Page,
  language: Language,
  { title, text, about, attached, isAppeal }: Filed,
): Promise<void> {
  const { filing } = words[language].requests
  await page.getByRole('textbox', { name: filing.subject }).fill(title)
  await page.getByRole('textbox', { name: filing.text }).fill(text)
  if (about !== undefined) {
    await page.getByText(filing.passages, { exact: true }).click()
    const passage = page.getByRole('button', { name: new RegExp(`^${filing.passage}: `) })
    await passage.nth(about.place).click()
    await page.keyboard.type(about.text)
  }
  if (attached !== undefined) {
    await page.locator('input[type=file]').setInputFiles({
      name: attached,
      mimeType: 'text/plain',
      buffer: Buffer.from('Angemeldet am 3. März, bestätigt am selben Tag.'),
    })
    await page.getByText(attached).waitFor()
  }
  const submit = isAppeal ? filing.appeal.submit : filing.submit
  await page.getByRole('button', { name: submit, exact: true }).click()
  await page.getByRole('heading', { name: title }).waitFor()
  if (attached !== undefined) await page.getByText(attached, { exact: true }).waitFor()
}
