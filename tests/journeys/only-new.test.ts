import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { revokeApproval } from '../../packages/server/src/case/deciding/revoke-approval.ts'
import { handInReport } from '../../packages/server/src/case/lists/hand-in-report.ts'
import { drawScreeningKey } from '../../packages/server/src/platform/screening-keys.ts'
import {
  castAccount,
  castCase,
  castReviewer,
  castStaff,
  importFile,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { accept, handIn } from '../../packages/server/src/testing/decide.ts'
import { listOf } from '../../packages/server/src/testing/list-of.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { sealList } from '../../packages/server/src/testing/seal-list.ts'
import { onOneStage } from './one-stage.ts'
import { type Looks, signIn } from './open-browser.ts'
import { openSection } from './reviewer.ts'
import { type Language, words } from './words.ts'

onOneStage('A list with recipients who are approved already', (given) => {
  for (const language of ['de', 'en'] as const) {
    test(`only its new recipients are asked about, with what was stated before, and reviewed (${language})`, async () => {
      const { house } = given()
      const { account, owner, group, first } = await approved()
      const { wizard, desk } = words[language]
      const page = await open(owner.email, language)
      await page.goto(`/a/${account}/groups/${group}`)
      await page.locator('input[type=file]').setInputFiles({
        name: 'dezember.csv',
        mimeType: 'text/csv',
        buffer: Buffer.from(listOf(20, 460)),
      })
      const { add } = words[language].intake.imports
      await page.getByRole('button', { name: add, exact: true }).click()
      const { upload } = words[language].screening.preview
      await page.getByRole('button', { name: upload, exact: true }).click()
      const known = knownIn(language)
      await page.getByText(known).waitFor()
      const begin = language === 'de' ? 'Herkunft angeben' : 'State the origin'
      await page.getByRole('link', { name: begin }).first().click()
      await page.getByRole('heading', { level: 1, name: wizard.title }).waitFor()
      await page.getByText(known).waitFor()
      // One click leads past everything that was stated before.
      await page.getByRole('button', { name: wizard.same.keep }).click()
      await page.waitForURL(/at=summary/)
      const letter = page.getByRole('article')
      await letter.getByText(/ 60 /).first().waitFor()
      await letter.getByText(wizard.summary.known_other.replace('{{number}}', '380')).waitFor()
      await page.getByRole('checkbox').last().check()
      await page.getByRole('button', { name: wizard.summary.submit, exact: true }).click()
      await page.waitForURL(/\/cases\/[^/]+$/)
      const caseId = page.url().split('/').at(-1)!

      const reviewer = await castReviewer(house)
      const review = await open(reviewer.email, language)
      await review.goto(`/desk/${account}/${caseId}`)
      await openSection(review, desk.list.title)
      await review.getByText(known).waitFor()
      const count = desk.queue.recipients_other.replace('{{number}}', '60')
      await review.getByText(count, { exact: true }).filter({ visible: true }).first().waitFor()

      await accept(house, account, caseId)
      await page.goto(`/a/${account}/groups/${group}`)
      await page
        .getByText(/ 460 (Empfänger senden|recipients)/)
        .first()
        .waitFor()

      // Nobody counts as approved any more once that approval is revoked.
      const lead = await castStaff(house, 'lead')
      await revokeApproval(house, lead.actor, account, first, {
        decisionId: randomUUIDv7(),
        grounds: [policyAtHome.grounds[0]!.code],
        text: 'Das Formular gibt es nicht mehr.',
      })
      await page.reload()
      const { ended } = words[language].intake.known
      await page.getByText(ended.account.split('}} ')[1]!).first().waitFor()
      assert.equal(await page.getByText(known).count(), 0)
      await review.goto(`/desk/${account}/${caseId}`)
      await openSection(review, desk.list.title)
      await review.getByText(ended.desk.split('}} ')[1]!).waitFor()
      assert.equal(await review.getByText(known).count(), 0)
    })

    test(`nobody is approved yet: whoever is in two imports counts once, for the customer and at the desk (${language})`, async () => {
      const { house } = given()
      const { account, owner } = await castAccount(house)
      const { group, caseId } = await castCase(house, owner.actor, account, listOf(0, 300))
      await importFile(house, owner.actor, account, group, listOf(0, 400))
      const { desk, intake, wizard } = words[language]
      const page = await open(owner.email, language)
      const again = intake.imports.repeats.exact_other
        .replace('{{number}}', '300')
        .replace('{{name}}', 'kunden.csv')
      for (const path of [`groups/${group}`, `cases/${caseId}`]) {
        await page.goto(`/a/${account}/${path}`)
        await page.getByText(again, { exact: true }).waitFor()
        await page
          .getByText(/ 400 (Empfänger|recipients)/)
          .first()
          .waitFor()
      }
      await page.goto(`/a/${account}/cases/${caseId}/submit?at=summary`)
      const letter = page.getByRole('article')
      await letter.getByText(wizard.summary.opening_other.split('{{number}}')[0]!).waitFor()
      await letter.getByText(/ 400 /).first().waitFor()
      await handIn(house, owner, account, caseId)
      const review = await open((await castReviewer(house)).email, language)
      await review.goto(`/desk/${account}/${caseId}`)
      await review.getByRole('heading', { level: 1 }).waitFor()
      const count = desk.queue.recipients_other.replace('{{number}}', '400')
      await review.getByText(count, { exact: true }).filter({ visible: true }).first().waitFor()
    })

    test(`a list that was screened elsewhere says why the approved part is not set apart (${language})`, async () => {
      const { house } = given()
      const { account, owner, group } = await approved()
      const admin = await castStaff(house, 'admin')
      const { file } = await drawScreeningKey(house, admin.actor, admin.name, 'Export')
      const { sealed } = await sealList(file, listOf(20, 460))
      await handInReport(house, owner.actor, account, group, { trigger: 'import', sealed })
      const page = await open(owner.email, language)
      await page.goto(`/a/${account}/groups/${group}`)
      await page.getByText(words[language].intake.known.uncuttable).waitFor()
    })
  }

  async function approved() {
    const { house } = given()
    const { account, owner } = await castAccount(house)
    const { group, caseId } = await castCase(house, owner.actor, account, listOf(0, 400))
    await handIn(house, owner, account, caseId)
    await accept(house, account, caseId)
    return { account, owner, group, first: caseId }
  }

  async function open(email: string, language: Language): Promise<Page> {
    const { browser, url } = given()
    const looks: Looks = { width: 1280, scheme: 'light', language }
    return (await signIn(browser, url, { email, password }, looks)).page
  }
})

/** How every screen says who is reviewed and who is not. */
function knownIn(language: Language): RegExp {
  return language === 'de'
    ? /Für 380 der 440 Empfänger gilt schon die Freigabe von „kunden\.csv“ \(.+\)\. Geprüft werden nur die 60 neuen\./
    : /The approval of “kunden\.csv” \(.+\) already covers 380 of the 440 recipients in this file\. Only the 60 new ones/
}
