import assert from 'node:assert/strict'
import { Readable } from 'node:stream'
import { test } from 'node:test'
import { findingTexts } from '@freigabe/screening'
import { saveDraft } from '../../packages/server/src/case/submitting/save-draft.ts'
import { uploadEvidence } from '../../packages/server/src/lists/evidence/upload-evidence.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  completeContent,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { fileOf, personOf } from '../../packages/server/src/testing/list-of.ts'
import { packTexts } from '../../packages/server/src/testing/pack-texts.ts'
import {
  policyAtHome,
  publishWithoutLots,
} from '../../packages/server/src/testing/policy-at-home.ts'
import { handIn } from './customer.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { openSection } from './reviewer.ts'
import { textPattern } from './text-pattern.ts'
import { words } from './words.ts'

const method = 'form_double_opt_in'
const link = policyAtHome.requirements.find(({ id }) => id === 'form_link')!
const said = {
  de: [
    'Das Formular gibt es erst seit Mai.',
    'Firmen melden sich so an, chef@teeladen.example auch.',
  ],
  en: [
    'The form has been there since May only.',
    'Companies sign up so, boss@teashop.example too.',
  ],
} as const

onOneStage('An explanation', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`is offered at the field that somebody is at, written beside a statement and a finding, and read there at the desk (${language})`, async () => {
      const { browser, url, house } = given()
      await publishWithoutLots(house)
      const { email, account, caseId } = await cast()
      const look = { width: 1280, scheme: 'light', language } as const
      const { page, faults } = await signIn(browser, url, { email, password }, look)
      const { wizard, review, desk, screening } = words[language]
      const [ofLink, ofRoles] = said[language]
      const open = (about: string) => wizard.explanation.addTo.replace('{{about}}', about)
      const field = (about: string) => wizard.explanation.of.replace('{{about}}', about)

      await page.goto(`/a/${account}/cases/${caseId}/submit?at=method.${method}`)
      const label = link.label[language]
      const offered = page.getByRole('button', { name: open(label) })
      const opacity = () => offered.evaluate((button) => getComputedStyle(button).opacity)
      assert.equal(await opacity(), '0')
      await page.getByRole('textbox', { name: label }).focus()
      assert.equal(await opacity(), '1')
      await offered.focus()
      assert.equal(await opacity(), '1')
      // Right below its field, however tall the reason beside it is.
      const explain = (await page.getByRole('button', { name: open(label) }).boundingBox())!
      const asked = (await page.getByRole('textbox', { name: label }).boundingBox())!
      assert.ok(explain.y - (asked.y + asked.height) < 16, `${explain.y} ${asked.y}`)
      await page.getByRole('button', { name: open(label) }).click()
      await page.getByRole('textbox', { name: field(label) }).fill(ofLink)
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=summary`)
      await page.getByText(ofLink).waitFor()
      const title = titleOfRoles(language)
      await page.getByRole('button', { name: open(title) }).click()
      await page.getByRole('textbox', { name: field(title) }).fill(ofRoles)
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=general`)
      await handIn(page, language)
      await page.getByText(textPattern(review.sheet.silent_other)).click()
      await page.getByText(`${review.explanation} ${ofLink}`).waitFor()

      const reviewer = await castReviewer(house)
      const at = await signIn(browser, url, { email: reviewer.email, password }, look)
      await at.page.goto(`/desk/${account}/${caseId}`)
      await at.page.getByText(`${review.explanation} ${ofLink}`).first().waitFor()
      const masked = ofRoles.replace(/(chef|boss)@/, (own) => `${own[0]}…${own.at(-2)}@`)
      const sheet = at.page.getByRole('region', { name: desk.claims.title, exact: true })
      await sheet.getByText(masked).waitFor()
      const list = await openSection(at.page, desk.list.title)
      const finding = list.locator('details details', { hasText: title }).last()
      await finding.getByText(screening.explained, { exact: true }).waitFor()
      await finding.locator('summary').click()
      await finding.getByText(masked).waitFor()

      const packed = 'Belege/anmeldung.txt'
      await at.page.getByText(packed, { exact: true }).waitFor()
      await at.page
        .getByRole('button', { name: desk.evidence.showNamed.replace('{{name}}', packed) })
        .click()
      await at.page.frameLocator(`iframe[title="${packed}"]`).getByText('Ja, gern.').waitFor()
      assert.deepEqual([...faults, ...at.faults], [])
    })
  }

  /** A case about a list with role addresses, whose draft is complete, with an archive as evidence. */
  async function cast() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const people = Array.from({ length: 30 }, (_, n) => personOf(n))
    const companies = Array.from({ length: 10 }, (_, n) => `info@firma${n}.example`)
    const { caseId } = await castCase(
      house,
      owner.actor,
      account,
      fileOf([...people, ...companies]),
    )
    const content = await completeContent(house, account, method)
    const bytes = Readable.from([packTexts({ 'Belege/anmeldung.txt': 'Ja, gern.' })])
    const { id } = await uploadEvidence(house, 'Test', account, 'belege.zip', bytes)
    const answers = { ...content.answers, [`${method}/form_screenshot`]: [id] }
    await saveDraft(house, { id: owner.personId, name: owner.name }, account, caseId, {
      version: 0,
      content: { ...content, answers } as never,
      alsoCases: [],
      step: 4,
    })
    return { email: owner.email, account, caseId }
  }
})

function titleOfRoles(language: 'de' | 'en'): string {
  const facts = { recipients: 40, roles: 10, examples: [] }
  const finding = { id: 'role_accounts', severity: 'notice', facts } as never
  return findingTexts(finding).title[language]
}
