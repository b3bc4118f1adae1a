import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { answerQuestions } from '../../packages/server/src/case/asking/answer-questions.ts'
import { sweepCases } from '../../packages/server/src/case/clock/sweep-cases.ts'
import { sweepClocks } from '../../packages/server/src/case/clock/sweep-clocks.ts'
import { sweepRenewals } from '../../packages/server/src/case/clock/sweep-renewals.ts'
import { takeLease } from '../../packages/server/src/desk/lease/take-lease.ts'
import { readGroup } from '../../packages/server/src/lists/groups/read-groups.ts'
import {
  castReviewer,
  castStaff,
  castSubmitted,
  password,
} from '../../packages/server/src/testing/cast.ts'
import { accept, askAtOnce } from '../../packages/server/src/testing/decide.ts'
import { policyAtHome } from '../../packages/server/src/testing/policy-at-home.ts'
import { onOneStage } from './one-stage.ts'
import { signIn } from './open-browser.ts'
import { words } from './words.ts'

const { desk, figures, intake, parts, review, wizard } = words.de

onOneStage('A promise', (given) => {
  test('that is missed is marked at the desk, said to the customer, and counted once decided', async () => {
    const { house, browser, url, clock } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    const lead = await castStaff(house, 'lead')
    clock.forward(7)
    await sweepClocks(house)

    const { page: mine } = await signIn(browser, url, { email: owner.email, password })
    await mine.goto(`/a/${account}/cases/${caseId}`)
    await mine.getByText(review.late.title).waitFor()

    const { page } = await signIn(browser, url, { email: lead.email, password })
    await page.goto(`/desk/${account}/${caseId}`)
    await page.getByText(desk.urgency.why.missed).waitFor()
    await page.goto('/admin/figures')
    await page.getByText(figures.nothing, { exact: true }).waitFor()
    await accept(house, account, caseId)
    await page.reload()
    const all = page.getByRole('row', { name: new RegExp(`^${figures.allRoutes} 1`) })
    await all.waitFor()
    assert.match((await all.textContent())!, /0 von 1/)
    await page.getByRole('button', { name: figures.save }).waitFor()
  })

  test('that was missed before a question is not said of the new one, which is still to come', async () => {
    const { house, browser, url, clock } = given()
    const { account, owner, caseId } = await castSubmitted(house)
    clock.forward(7)
    await sweepClocks(house)
    const reviewer = await castReviewer(house)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const questionId = randomUUIDv7()
    const question = {
      questionId,
      text: 'Wo steht das Formular?',
      grounds: ['origin_unclear'],
      requirements: [],
    }
    await askAtOnce(house, reviewer, account, caseId, { leaseToken: token!, ...question })
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text: 'Unten auf der Startseite.', evidence: [] }],
    })

    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/cases/${caseId}`)
    await page.getByText(review.status.firstMissed).waitFor()
    await page.getByText(review.status.title.in_review, { exact: true }).waitFor()
    assert.equal(await page.getByText(review.late.title).count(), 0)
    await page.goto(`/a/${account}`)
    await page.getByRole('heading', { level: 1, name: intake.sending.account.none }).waitFor()
    assert.equal(await page.getByText(parts.deadline.missed).count(), 0)
  })
})

onOneStage('An approval that is about to end', (given) => {
  test('is renewed with what was entered before, and lasts until the renewal is decided', async () => {
    const { house, browser, url, clock } = given()
    const { account, owner, group, caseId } = await castSubmitted(house)
    await accept(house, account, caseId)
    const { approvalEndsAt } = await readGroup(house, 'customer', account, group)
    const days = (Date.parse(approvalEndsAt!) - Date.parse(house.clock.now())) / 86_400_000
    clock.forward(days - policyAtHome.approval.renewalDays + 1)
    await sweepRenewals(house)

    const { page } = await signIn(browser, url, { email: owner.email, password })
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.title.renew_before_end).waitFor()
    await page.goto(`/a/${account}`)
    await page.getByRole('link', { name: intake.notice.button.renew }).click()
    await page.getByRole('heading', { level: 1, name: wizard.title }).waitFor()
    await page.goto(`${page.url().split('?')[0]}?at=summary`)
    await page.getByText('https://www.example.org/newsletter/anmelden?form=7').waitFor()
    await page.getByRole('checkbox').last().check()
    await page.getByRole('button', { name: wizard.summary.submit, exact: true }).click()
    await page.waitForURL(/\/cases\/[^/]+$/)
    const renewal = page.url().split('/').at(-1)!

    clock.forward(policyAtHome.approval.renewalDays + 5)
    await sweepCases(house)
    await page.goto(`/a/${account}/groups/${group}`)
    await page.getByText(intake.answer.title.await_renewal).waitFor()
    await accept(house, account, renewal)
    await page.reload()
    await page.getByText(intake.answer.text.send).waitFor()
  })
})
