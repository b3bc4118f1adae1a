import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Locator, Page } from 'playwright-core'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import {
  castCase,
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openSection } from './reviewer.ts'
import { textPattern } from './text-pattern.ts'
import { type Language, words } from './words.ts'

onOneStage('Suspending an account', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`a reviewer proposes it, the customer is heard, a lead suspends and lifts, and the gate follows (${language})`, async () => {
      const { house } = given()
      const { account, owner, group, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
      const untold = await castCase(house, owner.actor, account, 'E-Mail\ncarl@example.org\n')
      const reviewer = await open((await castReviewer(house)).email, language)
      const lead = await open((await castStaff(house, 'lead')).email, language)
      const customer = await open(owner.email, language)
      const { integrity, requests } = words[language]

      await reviewer.goto(`/desk/${account}/${caseId}`)
      await propose(reviewer, language)
      await customer.goto(`/a/${account}/proceedings`)
      await customer.getByText(integrity.account.empty).waitFor()

      await lead.goto('/integrity')
      await lead.getByRole('link', { name: 'Teeladen' }).click()
      await lead.getByText(facts).waitFor()
      await write(lead, language, integrity.hear.open, {
        [integrity.hear.text]: 'Die Zeiten in Ihrer Datei wiederholen sich.',
      })
      await lead.getByRole('button', { name: integrity.hear.send }).click()
      await lead.getByText(integrity.proceeding.waiting).waitFor()

      await customer.goto(`/a/${account}`)
      await customer.getByText(`${integrity.account.considered.suspension}: `).waitFor()
      await customer.getByText(integrity.account.text.hearing).waitFor()
      await customer.getByRole('link', { name: integrity.account.answer }).click()
      await customer.getByText(integrity.account.considered.suspension, { exact: true }).waitFor()
      await customer.getByText('Die Zeiten in Ihrer Datei wiederholen sich.').waitFor()
      await take(customer, integrity.account.answer, integrity.account.send, {
        [integrity.account.yours]: 'Wir haben sie nachgetragen.',
      })
      await customer.getByText(integrity.account.standing.answered).waitFor()

      await lead.reload()
      await lead.getByText('Wir haben sie nachgetragen.').waitFor()
      const letter = await write(lead, language, integrity.decide.suspend, {})
      await letter.getByText(policyAtHome.grounds.find(isFalse)!.rule.de).waitFor()
      await lead.keyboard.press('Control+Enter')
      await lead.locator('#step-found:focus').fill('Die Anmeldezeiten wurden nachgetragen.')
      await lead.getByRole('button', { name: words[language].desk.letter.seeMail }).click()
      const mail = lead.getByRole('dialog')
      const subject = await letter.getByRole('heading', { level: 2 }).textContent()
      await mail.getByText(subject!, { exact: true }).waitFor()
      const inMail = mail.frameLocator('iframe').getByText('Die Anmeldezeiten wurden nachgetragen.')
      await inMail.waitFor()
      await mail.getByRole('button', { name: integrity.decide.sendSuspension }).click()
      await lead.getByRole('button', { name: integrity.settle.lift }).waitFor()
      assert.equal(await gate(account, group), 'account_suspended')

      await customer.goto(`/a/${account}/cases/${caseId}`)
      await customer.getByText(words[language].review.suspended.title.accepted).waitFor()
      await customer.goto(`/a/${account}/cases/${untold.caseId}`)
      await customer.getByText(words[language].review.suspended.title.open).waitFor()
      const { start } = words[language].parts
      assert.equal(await customer.getByRole('link', { name: start }).count(), 0)
      await customer.goto(`/a/${account}/groups/${group}`)
      await customer.getByRole('link', { name: words[language].intake.answer.appeal }).waitFor()
      const { declare } = words[language].sources
      assert.equal(await customer.getByRole('button', { name: declare }).count(), 0)

      await customer.goto(`/a/${account}`)
      await customer.getByRole('link', { name: integrity.account.reasons }).click()
      await customer.getByText('Die Anmeldezeiten wurden nachgetragen.').waitFor()
      await customer.getByRole('link', { name: integrity.account.appeal, exact: true }).click()
      await customer
        .getByRole('radio', { name: requests.kind.appeal, exact: false, checked: true })
        .waitFor()

      await lead.locator('body').press('a')
      await lead.locator('#step-reasons:focus').fill('Der Einspruch war begründet.')
      await lead.keyboard.press('Control+Enter')
      await lead.getByText(integrity.state.lifted, { exact: true }).waitFor()
      assert.equal(await gate(account, group), 'allow')
      await customer.goto(`/a/${account}/proceedings`)
      await customer.getByText(integrity.account.standing.lifted).waitFor()
    })
  }

  const isFalse = ({ code }: { code: string }) => code === 'false_statement'
  const facts = 'Alle Anmeldungen liegen genau eine Minute auseinander.'

  async function propose(page: Page, language: Language) {
    const { propose } = words[language].integrity
    await openSection(page, words[language].desk.who.title)
    await page.getByRole('button', { name: propose.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: propose.grounds }).click()
    const ground = policyAtHome.grounds.find(isFalse)!
    await page.getByRole('option', { name: ground.title[language] }).click()
    await dialog.getByRole('textbox', { name: propose.reasons }).fill(facts)
    await dialog.getByRole('button', { name: propose.send }).click()
    await dialog.waitFor({ state: 'detached' })
    await page.getByText(words[language].integrity.state.proposed, { exact: true }).waitFor()
  }

  /** Chooses a step and writes its letter, which says what is still missing until then. */
  async function write(
    page: Page,
    language: Language,
    step: string,
    texts: Record<string, string>,
  ): Promise<Locator> {
    await page.getByRole('button', { name: step, exact: true }).click()
    const letter = page.getByRole('region', { name: words[language].desk.letter.title })
    await page.locator('section[aria-busy=false]').waitFor()
    for (const [label, text] of Object.entries(texts)) {
      await letter.getByRole('textbox', { name: textPattern(label) }).fill(text)
    }
    return letter
  }

  /** Opens a window, fills in its texts, and sends them. */
  async function take(page: Page, open: string, send: string, texts: Record<string, string>) {
    await page.getByRole('button', { name: open, exact: true }).click()
    const dialog = page.getByRole('dialog')
    for (const [label, text] of Object.entries(texts)) {
      await dialog.getByRole('textbox', { name: textPattern(label) }).fill(text)
    }
    await dialog.getByRole('button', { name: send, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async function open(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, looks)).page
  }

  async function gate(account: string, group: string): Promise<string> {
    const question = { account, group, purpose: 'campaign' as const }
    const [answer] = await checkGates(given().house, [question], null)
    return answer!.reason ?? answer!.verdict
  }
})
