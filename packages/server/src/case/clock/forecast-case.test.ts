import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Route } from '@freigabe/core'
import { takeLease } from '../../desk/lease/take-lease.ts'
import type { House } from '../../house.ts'
import { castReviewer, castSubmitted } from '../../testing/cast.ts'
import { askAtOnce } from '../../testing/decide.ts'
import { inRole } from '../../testing/in-role.ts'
import { policyAtHome } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { forecastCase } from './forecast-case.ts'

onEachDatabase('What is to be expected of a decision', (given) => {
  test('is only the promise while fewer than twenty cases were decided', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    await decided(house, account, 19, 'normal')
    const { promisedBy, afterAnswer, forecast } = await forecastCase(
      house,
      'customer',
      account,
      caseId,
    )
    assert.equal(promisedBy, '2026-11-26T09:00:00.000Z')
    assert.equal(afterAnswer, null)
    assert.equal(forecast, null)
  })

  test('comes from what people decided, until enough cases went the same way', async () => {
    const { house } = given()
    const { account, caseId } = await castSubmitted(house)
    await decided(house, account, 40, 'by_rule', 0)
    await decided(house, account, 1, 'specialist', 7)
    const all = await forecastCase(house, 'customer', account, caseId)
    assert.equal(all.forecast?.cases, 20)
    await decided(house, account, 1, 'normal', 2)
    const own = await forecastCase(house, 'customer', account, caseId)
    assert.equal(own.forecast?.cases, 20)
    assert.equal(own.forecast?.usualHours, 2)
  })

  test('counts the business hours that have passed, and ends where this case takes longer than others', async () => {
    const { house, clock } = given()
    const { account, caseId } = await castSubmitted(house)
    const fresh = await forecastCase(house, 'customer', account, caseId)
    // 10:00 in Berlin, plus two hours.
    assert.equal(fresh.forecast?.usuallyBy, '2026-11-25T11:00:00.000Z')
    clock.forward({ hours: 1 })
    const later = await forecastCase(house, 'customer', account, caseId)
    assert.equal(later.forecast?.usuallyBy, '2026-11-25T11:00:00.000Z')
    clock.forward({ days: 1 })
    const long = await forecastCase(house, 'customer', account, caseId)
    assert.equal(long.forecast, null)
  })

  test('is what is promised after the answer, while a question is open', async () => {
    const { house, clock } = given()
    const { account, owner, caseId } = await castSubmitted(house)
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
    clock.forward({ days: 2 })
    const asked = await forecastCase(house, 'customer', account, caseId)
    assert.equal(asked.promisedBy, null)
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text: 'Unten auf der Startseite.', evidence: [] }],
    })
    const { promisedBy } = await forecastCase(house, 'customer', account, caseId)
    assert.equal(promisedBy, asked.afterAnswer)
  })
})

/** This many decisions in the last days, as they stand in the figures. */
function decided(house: House, account: string, count: number, route: Route, hours = 2) {
  return inRole(house.database, 'command', account, (tx) =>
    tx
      .insertInto('promise_outcome')
      .values(
        Array.from({ length: count }, () => ({
          case_id: randomUUIDv7(),
          account_id: account,
          promised_at: '2026-11-24T09:00:00.000Z',
          route,
          due_at: '2026-11-25T09:00:00.000Z',
          decided_at: '2026-11-24T15:00:00.000Z',
          hours_taken: hours,
          kept: hours < 7,
          outcome: 'accepted' as const,
          decided_by: route === 'by_rule' ? ('rule' as const) : ('person' as const),
          methods: [],
          questions: 0,
        })),
      )
      .execute(),
  )
}
