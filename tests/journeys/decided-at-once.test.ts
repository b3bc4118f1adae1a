import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { checkGates } from '../../packages/server/src/gate/asking/check-gates.ts'
import { createGroup } from '../../packages/server/src/lists/groups/create-group.ts'
import { uploadBatch } from '../../packages/server/src/lists/import/upload-batch.ts'
import {
  castAccount,
  castReviewer,
  password,
  screenNow,
} from '../../packages/server/src/testing/cast.ts'
import { publishWithoutLots } from '../../packages/server/src/testing/policy-at-home.ts'
import { answerWizard, handIn, importAndBegin } from './customer.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openCase, openSection } from './reviewer.ts'
import { type Language, words } from './words.ts'

const file = `E-Mail;Name;Angemeldet am;Bestätigt am
anna@example.com;Anna;2026-11-03 09:12:44;2026-11-03 09:14:02
bert@example.net;Bert;2026-11-11 18:40:09;2026-11-11 18:40:51
`

onOneStage('What rules decide, in the browser', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`recipients from the platform’s own form are accepted at once, and the customer reads why (${language})`, async () => {
      const { house, browser, url } = given()
      await publishWithoutLots(house)
      const { account, owner, group } = await cast()
      await arrive(account, group)
      const look = { width: 1280, scheme: 'light', language } as const
      const { page, faults } = await signIn(browser, url, { email: owner.email, password }, look)
      await page.goto(`/a/${account}/groups/${group}`)
      await begin(language, page)
      await answerWizard(page, 'platform_own_form', language)
      await handIn(page, language)
      const title = language === 'de' ? 'Formular dieser Versandplattform' : 'Form of this platform'
      await page.getByText(words[language].review.decision.by.rule.split('{{')[0]!).waitFor()
      await page.getByText(title).first().waitFor()
      const [answer] = await checkGates(house, [{ account, group, purpose: 'campaign' }], null)
      assert.equal(answer?.verdict, 'allow')
      assert.deepEqual(faults, [])
    })

    test(`the same recipients, uploaded by the customer, go to a person, who reads why (${language})`, async () => {
      const { house, browser, url } = given()
      await publishWithoutLots(house)
      const { account, owner, group, name } = await cast()
      const look = { width: 1280, scheme: 'light', language } as const
      const customer = await signIn(browser, url, { email: owner.email, password }, look)
      await importAndBegin(customer.page, account, group, language)
      await answerWizard(customer.page, 'platform_own_form', language)
      await handIn(customer.page, language)
      const { email } = await castReviewer(house)
      const { page, faults } = await signIn(browser, url, { email, password }, look)
      const { desk, parts } = words[language]
      await page.goto('/desk?route=fast')
      await page.getByText(parts.route.fast).first().waitFor()
      await openCase(page, name)
      const why = await openSection(page, desk.why.title)
      await why.getByText(desk.route.way.fast).waitFor()
      const fired = why.getByRole('list', { name: desk.why.fired }).getByRole('listitem')
      await fired.first().waitFor()
      await fired.first().locator('summary').click()
      await why.getByText(desk.rule.outcome.true).first().waitFor()
      assert.equal(await why.getByText(desk.rule.effect.accept, { exact: false }).count(), 0)
      assert.deepEqual(faults, [])
    })
  }

  async function cast() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const name = `Gruppe ${owner.name}`
    const { id: group } = await createGroup(house, owner.actor, account, { name })
    return { account, owner, group, name }
  }

  /** The platform imports whom it recorded itself. */
  async function arrive(account: string, group: string) {
    const { house } = given()
    const by = { kind: 'platform_key', keyId: randomUUIDv7() } as const
    const recordedBy = 'platform' as const
    const wish = { fileName: 'formular.csv', trigger: 'import' as const, recordedBy }
    const bytes = Readable.from([Buffer.from(file)])
    const { id } = await uploadBatch(house, by, account, group, wish, bytes)
    await screenNow(house, account, id)
  }

  async function begin(language: Language, page: Awaited<ReturnType<typeof signIn>>['page']) {
    const name = language === 'de' ? 'Herkunft angeben' : 'State the origin'
    await page.getByRole('link', { name }).first().click()
    await page.getByRole('heading', { level: 1, name: words[language].wizard.title }).waitFor()
  }
})
