import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { recordSends } from '../../packages/server/src/gate/sending/record-sends.ts'
import { sendingOf } from '../../packages/server/src/gate/sending/sending.ts'
import { readGroup } from '../../packages/server/src/lists/groups/read-groups.ts'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { accept } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { recordReturns } from '../../packages/server/src/watching/record-returns.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openSection } from './reviewer.ts'
import { textPattern } from './text-pattern.ts'
import { type Language, words } from './words.ts'

onOneStage('A hold', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`by figures: the customer reads figures and rule and answers, a reviewer sees both and lifts it (${language})`, async () => {
      const { house } = given()
      const { account, owner, group, batch, name } = await approved()
      await send(account, group, batch)
      await castHold(house, account, { kind: 'import', groupId: group, batchId: batch })
      assert.equal(await gate(account, group), 'held')
      const { watching } = words[language]

      const customer = await open(owner.email, language)
      await customer.goto(`/a/${account}`)
      await customer.getByText(found(language), { exact: false }).waitFor()
      await customer.goto(`/a/${account}/groups/${group}`)
      await customer.getByText(watching.account.groupTitle).waitFor()
      await customer.getByText(watching.rule.split('{{')[0]!, { exact: false }).waitFor()
      await customer.getByRole('link', { name: watching.returns.link }).click()
      const title = watching.returns.chart.replace(
        '{{what}}',
        watching.code.bounce_unknown_recipient,
      )
      await customer.getByRole('figure', { name: title }).waitFor()
      await customer.goto(`/a/${account}/groups/${group}`)
      await customer.getByRole('link', { name: watching.account.answer }).click()
      // The window hides the page that says what it is about.
      const asked = customer.getByRole('dialog').getByText(found(language), { exact: false })
      await asked.waitFor()
      await answer(customer, language, 'Da ist ein alter Export hineingeraten.')

      const reviewer = await open((await castReviewer(house)).email, language)
      await reviewer.goto('/holds')
      await reviewer
        .getByRole('row')
        .filter({ hasText: watching.desk.news.answered_one })
        .filter({ hasText: 'Teeladen' })
        .first()
        .getByRole('link')
        .click()
      await reviewer.getByText('Da ist ein alter Export hineingeraten.').waitFor()
      await reviewer.getByRole('img', { name: title }).waitFor()
      await reviewer.getByText(watching.hold.counted.replace('{{days}}', '3')).waitFor()
      assert.equal(await reviewer.getByRole('button', { name: watching.confirm.open }).count(), 0)
      await reviewer.keyboard.press('a')
      await reviewer.locator('#step-text:focus').waitFor()
      // Nothing is sent before it says why.
      await reviewer.keyboard.press('Control+Enter')
      await reviewer.getByRole('button', { name: watching.hold.missing.text }).waitFor()
      await reviewer.keyboard.insertText('Sie haben die alten Adressen entfernt.')
      await reviewer.keyboard.press('Escape')
      assert.equal(await reviewer.locator('#step-text:focus').count(), 0)
      const mail = await lookAtMail(reviewer, language)
      await mail.frameLocator('iframe').getByText('Sie haben die alten Adressen').waitFor()
      const { goOnWriting } = words[language].parts.mail
      await mail.getByRole('button', { name: goOnWriting, exact: true }).click()
      await mail.waitFor({ state: 'detached' })
      await reviewer.keyboard.press('Control+Enter')
      await reviewer.getByText(watching.desk.state.lifted, { exact: true }).first().waitFor()
      const sent = reviewer.getByRole('region', { name: words[language].desk.letter.title })
      await sent.getByText('Sie haben die alten Adressen entfernt.').waitFor()
      assert.equal(await gate(account, group), 'allow')
      await reviewer.goto('/holds?show=ended')
      await reviewer.getByText(watching.desk.leadEnded).waitFor()

      await customer.goto(`/a/${account}/groups/${group}`)
      const was = customer.getByText(watching.account.wasDay.split('{{')[0]!, { exact: false })
      await was.getByRole('link').click()
      await customer.getByText(watching.account.text.lifted).waitFor()
      await customer.getByText('Sie haben die alten Adressen entfernt.').waitFor()

      const { kind, group: named, open: view } = words[language].notify.notifications
      await customer.goto(`/a/${account}/notifications`)
      const told = customer.getByRole('listitem').filter({
        hasText: kind.hold_placed_of.replace('<group/>', named).replace('{{group}}', name),
      })
      await told.getByRole('link', { name: view }).click()
      await customer.getByText(watching.account.text.lifted).waitFor()
    })

    test(`that a lead confirms revokes what it says it revokes, and the customer reads why (${language})`, async () => {
      const { house } = given()
      const { account, owner, group } = await approved()
      // The days after sending that count have not passed when it is placed.
      const young = { withinDays: 300 }
      const hold = await castHold(house, account, { kind: 'group', groupId: group }, young)
      const { watching, integrity } = words[language]

      const lead = await open((await castStaff(house, 'lead')).email, language)
      await lead.goto(`/holds/${account}/${hold}`)
      await lead.getByText(watching.hold.countedUntil.split('{{')[0]!).waitFor()
      await lead.getByRole('button', { name: watching.look.send }).waitFor()
      await lead.keyboard.press('c')
      await lead.getByText(watching.hold.looked).waitFor()
      await lead.locator('body').press('r')
      await lead.locator('#step-found:focus').fill('Die Adressen sind zugekauft.')
      await lead.getByText(watching.confirm.cases_one, { exact: false }).waitFor()
      await lead.keyboard.press('Control+Enter')
      const grounds = lead.getByRole('combobox', { name: integrity.propose.grounds })
      await lead.locator('#step-grounds:focus').waitFor()
      await grounds.click()
      const ground = policyAtHome.grounds.find(({ code }) => code === 'false_statement')!
      await lead.getByRole('option', { name: ground.title[language] }).click()
      await lead.keyboard.press('Escape')
      // The letter is the account’s, whatever the language of who writes it.
      const letter = lead.getByRole('region', { name: words[language].desk.letter.title })
      await letter.getByText(ground.rule.de).waitFor()
      const found = letter.getByRole('heading', { name: words.de.review.statement.found })
      assert.equal(await found.getAttribute('lang'), 'de')
      const subject = await letter.getByRole('heading', { level: 2 }).textContent()
      const mail = await lookAtMail(lead, language)
      await mail.getByText(subject!, { exact: true }).waitFor()
      await mail.frameLocator('iframe').getByText('Die Adressen sind zugekauft.').waitFor()
      await mail.getByRole('button', { name: watching.confirm.send, exact: true }).click()
      await lead.getByText(watching.hold.decided, { exact: true }).waitFor()
      await letter.getByText('Die Adressen sind zugekauft.').waitFor()
      await letter.getByText(ground.rule.de).waitFor()
      assert.equal(await gate(account, group), 'revoked')

      const customer = await open(owner.email, language)
      await customer.goto(`/a/${account}/holds`)
      await customer.getByText(watching.account.text.confirmed).waitFor()
      await customer.getByText('Die Adressen sind zugekauft.').waitFor()
    })
  }

  test('by hand, from the case: the reason for the account and the one for colleagues stay apart', async () => {
    const { house } = given()
    const { account, owner, group, caseId, name } = await approved()
    const { watching } = words.de
    const reviewer = await open((await castReviewer(house)).email, 'de')
    await reviewer.goto(`/desk/${account}/${caseId}`)
    await openSection(reviewer, words.de.desk.who.title)
    await reviewer.getByRole('button', { name: watching.place.open }).click()
    const dialog = reviewer.getByRole('dialog')
    await dialog.getByLabel(watching.place.what).selectOption(group)
    const field = (label: string) => dialog.getByRole('textbox', { name: textPattern(label) })
    await field(watching.place.text).fill('Uns liegt ein Hinweis vor.')
    await field(watching.place.reasons).fill('Postmaster, Mail von gestern.')
    await dialog.getByRole('button', { name: watching.place.send, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    assert.equal(await gate(account, group), 'held')

    await reviewer.getByRole('button', { name: watching.place.open }).click()
    const again = watching.place.group.replace('{{group}}', name)
    await dialog
      .locator('option:disabled', { hasText: watching.place.held.replace('{{what}}', again) })
      .waitFor({ state: 'attached' })
    await reviewer.keyboard.press('Escape')
    await dialog.waitFor({ state: 'detached' })

    const customer = await open(owner.email, 'de')
    await customer.goto(`/a/${account}/holds`)
    await customer.getByText('Uns liegt ein Hinweis vor.').waitFor()
    assert.ok(!(await customer.content()).includes('Postmaster'))
    const held = watching.unit.group.replace('{{group}}', name)
    // It stands beside the decision, too.
    await reviewer.getByRole('article').getByRole('link', { name: held, exact: true }).click()
    await reviewer.getByText('Postmaster, Mail von gestern.').waitFor()
  })

  test('for an incident: entered at the desk, its import found by what was sent, and put on hold after a look', async () => {
    const { house } = given()
    const { account, group, batch } = await approved()
    await send(account, group, batch)
    const { watching } = words.de
    const { enter, incidents, place } = watching
    const reviewer = await open((await castReviewer(house)).email, 'de')
    await reviewer.goto('/holds')
    await reviewer.getByRole('button', { name: enter.open }).click()
    const dialog = reviewer.getByRole('dialog')
    await dialog.getByLabel(enter.kind).selectOption('pristine_trap')
    await dialog.getByLabel(enter.since).fill('2026-11-24')
    await dialog.getByRole('textbox', { name: enter.words }).fill('Zwei Treffer, gestern.')
    await dialog.getByRole('button', { name: enter.send, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await reviewer.getByRole('heading', { name: incidents.kind.pristine_trap }).waitFor()
    const row = reviewer.getByRole('row').filter({ has: reviewer.locator(`[href*="${group}"]`) })
    await row.getByRole('button', { name: place.open }).click()
    const field = (label: string) => dialog.getByRole('textbox', { name: textPattern(label) })
    await field(place.text).fill('Wir sehen uns diesen Import an.')
    await field(place.reasons).fill('Treffer in einer Spamfalle.')
    await dialog.getByRole('button', { name: place.send, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
    await row.getByText(incidents.candidate.held).waitFor()
    assert.equal(await gate(account, group), 'held')
  })

  test('that stands is named beside its approved case at the desk, with the way to it', async () => {
    const { house } = given()
    const { account, group, batch, caseId } = await approved()
    const hold = await castHold(house, account, { kind: 'import', groupId: group, batchId: batch })
    const { desk, watching } = words.de
    const reviewer = await open((await castReviewer(house)).email, 'de')
    await reviewer.goto(`/desk/${account}/${caseId}`)
    const beside = reviewer.getByRole('complementary', { name: desk.decision.title })
    await beside.getByText(watching.desk.state.standing, { exact: true }).waitFor()
    await beside.locator(`[href$="/holds/${account}/${hold}"]`).click()
    await reviewer.getByRole('region', { name: watching.hold.found }).waitFor()
  })

  async function approved() {
    const { house } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { imports, name } = await readGroup(house, 'customer', account, group)
    return { account, owner, group, caseId, name, batch: imports[0]!.id }
  }

  /** Something goes out to the import, and some of it comes back. */
  async function send(account: string, group: string, batch: string) {
    const { house } = given()
    const sent = { account, group, purpose: 'campaign' as const, count: 600, batches: [batch] }
    await recordSends(house, sendingOf(house), [{ id: group, day: '2026-11-23', ...sent }], null)
    const came = { id: group, account, group, batch, kind: 'bounce' as const, status: '5.1.1' }
    await recordReturns(house, [{ ...came, count: 50, day: '2026-11-24' }], null)
  }

  /** How the figures of the hold begin in a sentence. */
  function found(language: Language): string {
    return language === 'de' ? '74 von 1.200' : '74 of 1,200'
  }

  async function answer(page: Page, language: Language, text: string) {
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('textbox', { name: words[language].watching.account.yours }).fill(text)
    await dialog.getByRole('button', { name: words[language].watching.account.send }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  async function lookAtMail(page: Page, language: Language) {
    await page.getByRole('button', { name: words[language].desk.letter.seeMail }).click()
    return page.getByRole('dialog')
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
