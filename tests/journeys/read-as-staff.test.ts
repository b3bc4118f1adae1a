import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Page } from 'playwright-core'
import { change } from '../../packages/server/src/change/change.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { openHearing } from '../../packages/server/src/requests/proceedings/hearing.ts'
import { proposeMeasure } from '../../packages/server/src/requests/proceedings/propose-measure.ts'
import {
  castComplaint,
  castReviewer,
  castStaff,
  castSubmitted,
  importFile,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { castHold } from '../../packages/server/src/testing/cast-hold.ts'
import { accept, askAtOnce } from '../../packages/server/src/testing/decide.ts'
import { inRole } from '../../packages/server/src/testing/in-role.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { type Language, words } from './words.ts'

/** How an account is spoken to; staff are spoken to about it. */
const spokenTo = { de: /\b(Sie|Ihr|Ihre|Ihren|Ihrer|Ihnen)\b/, en: /\byou(r|rs)?\b/i }

onOneStage('An account’s pages to staff', (given) => {
  for (const language of ['de', 'en'] as const) {
    const { desk, intake, listsForStaff, parts, review } = words[language]

    test(`say what the account can do, and are not addressed to it (${language})`, async () => {
      const { house } = given()
      const open = await castSubmitted(house)
      await accept(house, open.account, open.caseId)
      const more = await importFile(
        house,
        open.owner.actor,
        open.account,
        open.group,
        'E-Mail\ncarla@example.com\n',
      )
      const page = await asSupport(`/a/${open.account}`, language)
      await page.getByText(listsForStaff.waiting).first().waitFor()
      await page.getByRole('row').getByText(parts.needsAccount, { exact: true }).waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${open.account}/groups/${open.group}`)
      const partly = listsForStaff.partly.replace('{{number}}', '2').replace('{{all}}', '3')
      await page.getByText(partly).waitFor()
      await page.getByText(parts.needsAccount, { exact: true }).waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${open.account}/cases/${more.caseId}`)
      await page.getByText(review.forStaff.title.awaiting_submission).waitFor()
      await page.goto(`/a/${open.account}/cases/${open.caseId}`)
      await page.getByText(review.forStaff.title.accepted).waitFor()
    })

    test(`lead those who decide to the case at the desk (${language})`, async () => {
      const { house, browser, url } = given()
      const { account, group, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
      const { email } = await castReviewer(house)
      const looks = { width: 1280, scheme: 'light', language } as const
      const { page } = await signIn(browser, url, { email, password }, looks)
      await page.goto(`/a/${account}/groups/${group}`)
      await page.getByRole('link', { name: intake.answer.button.decision }).click()
      await page.waitForURL(`**/desk/${account}/${caseId}`)
      await page.getByRole('article', { name: desk.case.title }).waitFor()
    })

    test(`that are not for them say so, and do not offer to try again (${language})`, async () => {
      const { house, browser, url } = given()
      const { account, caseId } = await castSubmitted(house)
      const { email } = await castReviewer(house)
      const looks = { width: 1280, scheme: 'light', language } as const
      const { page } = await signIn(browser, url, { email, password }, looks)
      await page.goto(`/a/${account}/cases/${caseId}`)
      const { failed, notFound } = words[language].shell
      await page.getByRole('heading', { name: failed.title }).waitFor()
      await page.getByRole('link', { name: notFound.home, exact: true }).waitFor()
      assert.equal(await page.getByRole('button', { name: parts.retry }).count(), 0)
    })

    test(`name a question as open, not as one to the reader (${language})`, async () => {
      const { house } = given()
      const asked = await castSubmitted(house)
      const reviewer = await castReviewer(house)
      await askAtOnce(house, reviewer, asked.account, asked.caseId, {
        leaseToken: (await takeLease(house, reviewer, asked.account, asked.caseId)).token!,
        ...{ questionId: randomUUIDv7(), requirements: [], text: 'Woher?' },
        grounds: [policyAtHome.grounds[0]!.code],
      })
      const page = await asSupport(`/a/${asked.account}`, language)
      await page.getByText(listsForStaff.waiting).first().waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${asked.account}/groups/${asked.group}`)
      await page.getByText(listsForStaff.title.answer_questions_one).waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${asked.account}/cases/${asked.caseId}`)
      await page.getByText(review.forStaff.title.awaiting_answer_one).waitFor()
    })

    test(`say of a suspended account that it is suspended (${language})`, async () => {
      const { house } = given()
      const { account, group } = await castSubmitted(house)
      await inRole(house.database, 'admin', account, (tx) =>
        tx
          .updateTable('account')
          .set({ suspended_at: house.clock.now() })
          .where('account_id', '=', account)
          .execute(),
      )
      await change(house, 'command', account, async (unit) => unit.refreshGate(group))
      const page = await asSupport(`/a/${account}`, language)
      await page.getByText(listsForStaff.title.settle_suspension).waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${account}/groups/${group}`)
      await page.getByText(listsForStaff.title.settle_suspension).waitFor()
      await isNotAddressed(page, language)
    })

    test(`tell of hearings, complaints and holds as of the account’s, not as the reader’s (${language})`, async () => {
      const { house } = given()
      const { account, group, caseId } = await castSubmitted(house)
      await accept(house, account, caseId)
      await castComplaint(house, account)
      await hear(account, caseId)
      await castHold(house, account, { kind: 'group', groupId: group })
      const page = await asSupport(`/a/${account}`, language)
      await page.getByText(listsForStaff.hearing.text.hearing).waitFor()
      await page.getByText(listsForStaff.complaint.notice).waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${account}/proceedings`)
      await page.getByText(listsForStaff.hearing.text.hearing).waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${account}/complaints`)
      await page.getByText(listsForStaff.complaint.text.asked).waitFor()
      await isNotAddressed(page, language)
      await page.goto(`/a/${account}/holds`)
      await page.getByText(listsForStaff.holds.lead).waitFor()
      await isNotAddressed(page, language)
    })
  }

  /** The account is heard about a warning. */
  async function hear(account: string, caseId: string) {
    const { house } = given()
    const [reviewer, lead] = [await castReviewer(house), await castStaff(house, 'lead')]
    const grounds = [policyAtHome.grounds[0]!.code]
    const proceedingId = randomUUIDv7()
    const considered = { measure: 'warning', grounds } as const
    await proposeMeasure(house, reviewer, account, {
      ...{ proceedingId, case: caseId, ...considered },
      reasons: 'Die Zeiten wiederholen sich.',
    })
    const hearing = { hearingId: randomUUIDv7(), ...considered, text: 'Wie kam es dazu?' }
    await openHearing(house, lead, account, proceedingId, hearing)
  }

  async function asSupport(path: string, language: Language): Promise<Page> {
    const { house, browser, url } = given()
    const { email } = await castStaff(house, 'support')
    const looks = { width: 1280, scheme: 'light', language } as const
    const { page } = await signIn(browser, url, { email, password }, looks)
    await page.goto(path)
    return page
  }
})

async function isNotAddressed(page: Page, language: Language) {
  const told = page.locator('main').getByText(spokenTo[language])
  // What was written to the account stays as it is.
  const ours = await told.evaluateAll((texts) =>
    texts.filter((text) => !text.closest('ol')).map(({ textContent }) => textContent),
  )
  assert.deepEqual(ours, [])
}
