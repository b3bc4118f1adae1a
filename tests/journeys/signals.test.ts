import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { signalTitles } from '../../packages/core/src/index.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { handIn, handInAndReject } from '../../packages/server/src/testing/decide.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openSection } from './reviewer.ts'
import { type Language, words } from './words.ts'

onOneStage('A rejected list that comes again', (given) => {
  let people = 0

  for (const language of ['de', 'en'] as const) {
    test(`shows its customer kindly what stands out, and the desk what to weigh and to take over (${language})`, async () => {
      const { cast, refused, caseId } = await comesAgain()
      const { review, desk, integrity } = words[language]
      const again = signalTitles.rejected_recipients_again[language]
      const changed = signalTitles.method_changed_after_refusal[language]

      const customer = await open(cast.owner.email, language)
      await customer.goto(`/a/${cast.account}/cases/${caseId}`)
      const noticed = customer.getByRole('region', { name: review.signals.title })
      await noticed.getByText(review.signals.lead).waitFor()
      await noticed.getByRole('heading', { name: again }).waitFor()
      const before = noticed.getByText(label('purchased_or_rented', language))
      assert.match((await before.first().textContent())!, /100/)
      await noticed.getByRole('link').first().click()
      await customer.waitForURL((url) => url.pathname.endsWith(refused))

      const reviewer = await open((await castReviewer(given().house)).email, language)
      await reviewer.goto(`/desk/${cast.account}/${caseId}`)
      const against = reviewer.getByText(desk.gist.against, { exact: true }).locator('xpath=..')
      await against.getByRole('button', { name: again }).click()
      const line = reviewer.locator('[data-statement]:focus-within')
      await line.locator('summary', { hasText: again }).click()
      await line.getByText(gist[language]).first().waitFor()
      await line.locator('summary', { hasText: changed }).click()
      await line
        .getByText(`${label('form_double_opt_in', language)} (100`)
        .first()
        .waitFor()
      await proposes(reviewer, again, language)

      const lead = await open((await castStaff(given().house, 'lead')).email, language)
      await lead.goto(`/desk/${cast.account}/${caseId}`)
      await openSection(lead, desk.who.title)
      const measure = lead.getByRole('link', { name: integrity.measure.suspension }).first()
      await measure.click()
      await lead.getByText(gist[language]).waitFor()
    })
  }

  test('names another account to the desk, and to its customer never', async () => {
    await compareAccounts()
    const { house } = given()
    const theirs = await castAccount(house, 'Geheim GmbH')
    const first = nextPeople()
    const refused = await castCase(
      house,
      theirs.owner.actor,
      theirs.account,
      listOf(first, first + 300),
    )
    await handInAndReject(house, theirs.owner, theirs.account, refused.caseId)
    const cast = await castAccount(house)
    const list = listOf(first, first + 300)
    const { caseId } = await castCase(house, cast.owner.actor, cast.account, list)
    await handIn(house, cast.owner, cast.account, caseId)

    const reviewer = await open((await castReviewer(house)).email, 'de')
    await reviewer.goto(`/desk/${cast.account}/${caseId}`)
    const sheet = reviewer.getByRole('region', { name: words.de.desk.claims.title })
    const again = signalTitles.rejected_recipients_again.de
    await sheet.locator('summary', { hasText: again }).click()
    await sheet.getByRole('link', { name: 'Geheim GmbH: Sommerkunden' }).first().waitFor()

    const customer = await open(cast.owner.email, 'de')
    await customer.goto(`/a/${cast.account}/cases/${caseId}`)
    const noticed = customer.getByRole('region', { name: words.de.review.signals.title })
    await noticed.getByText(/schon an anderer Stelle eingereicht und abgelehnt/).waitFor()
    assert.ok(!(await customer.content()).includes('Geheim'))
  })

  const gist = {
    de: /standen in einer Liste einer anderen Gruppe dieses Accounts/,
    en: /were in a list of another group of this account/,
  }

  async function comesAgain() {
    const { house } = given()
    const cast = await castAccount(house)
    const first = nextPeople()
    const list = listOf(first, first + 40)
    const { caseId: refused } = await castCase(house, cast.owner.actor, cast.account, list)
    await handInAndReject(house, cast.owner, cast.account, refused)
    const { caseId } = await castCase(house, cast.owner.actor, cast.account, list)
    await handIn(house, cast.owner, cast.account, caseId)
    return { cast, refused, caseId }
  }

  async function proposes(page: Page, title: string, language: Language) {
    const { propose } = words[language].integrity
    await openSection(page, words[language].desk.who.title)
    await page.getByRole('button', { name: propose.open }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('combobox', { name: propose.grounds }).click()
    const ground = policyAtHome.grounds.find(({ code }) => code === 'false_statement')!
    await page.getByRole('option', { name: ground.title[language] }).click()
    await dialog.getByRole('button', { name: title }).click()
    const reasons = dialog.getByRole('textbox', { name: propose.reasons })
    assert.match(await reasons.inputValue(), gist[language])
    await dialog.getByRole('button', { name: propose.send, exact: true }).click()
    await dialog.waitFor({ state: 'detached' })
  }

  function label(code: string, language: Language): string {
    return policyAtHome.methods.find((method) => method.code === code)!.label[language]
  }

  function nextPeople(): number {
    people += 10_000
    return people
  }

  async function open(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const looks = { width: 1280, scheme: 'light', language } as const
    return (await signIn(browser, url, { email, password }, looks)).page
  }

  async function compareAccounts() {
    const { database, clock } = given().house
    const named = { name: 'Sendeplatz', locale: 'de', set_up_at: clock.now() } as const
    const compare = { compare_accounts: true }
    await inRole(database, 'admin', null, (tx) =>
      tx
        .insertInto('platform')
        .values({ ...named, ...compare })
        .onConflict((conflict) => conflict.column('single').doUpdateSet(compare))
        .execute(),
    )
  }
})
