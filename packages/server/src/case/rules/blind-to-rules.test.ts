import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import type { Evaluation } from '@freigabe/contract'
import { readQueue } from '../../desk/queue/read-queue.ts'
import { readDeskCase } from '../../desk/read-desk-case.ts'
import type { House } from '../../house.ts'
import { castReviewer, castSubmitted } from '../../testing/cast.ts'
import { accept, askAtOnce, assessAll, rejectAtOnce } from '../../testing/decide.ts'
import { policyAtHome, publishRules } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { answerQuestions } from '../asking/answer-questions.ts'
import { readRuleResults } from './read-rule-results.ts'

const small = 'screening.recipients < 100'

onEachDatabase('A case that a rule would accept and a person decides', (given) => {
  test('shows nothing of it while it is undecided, and all of it afterwards', async () => {
    const { house } = given()
    await publishRules(house, rules, 1)
    const { account, caseId } = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const read = () => readDeskCase(house, reviewer.personId, account, caseId)
    const undecided = (await read()).evaluation!
    assert.deepEqual(namesOf(undecided), ['look_at_it'])
    assert.equal(undecided.acceptance, null)
    assert.equal(undecided.outcome, 'person')
    assert.doesNotMatch(JSON.stringify(undecided), /small_list|worth_it|sampled|by_rule/)
    const queue = await readQueue(house, reviewer.personId, { account, limit: 10 })
    assert.doesNotMatch(JSON.stringify(queue.items), /small_list|by_rule/)
    await accept(house, account, caseId)
    const decided = (await read()).evaluation!
    assert.deepEqual(decided.acceptance, { ruleId: 'small_list', sampled: true })
    assert.deepEqual(namesOf(decided), Object.keys(rules))
  })

  test('looks like one that no rule would accept', async () => {
    const { house } = given()
    await publishRules(house, { ...rules, small_list: [`!(${small})`, rules.small_list[1]] }, 1)
    const other = await castSubmitted(house)
    const reviewer = await castReviewer(house)
    const seen = await readDeskCase(house, reviewer.personId, other.account, other.caseId)
    assert.ok(seen.evaluation!.rules.every(({ effect }) => effect !== 'accept'))
  })

  test('counts for its rule or against it, and leads see who was rejected all the same', async () => {
    const { house } = given()
    await publishRules(house, { rare_rule: rules.small_list }, 1)
    const agreed = await castSubmitted(house)
    await accept(house, agreed.account, agreed.caseId)
    const refused = await castSubmitted(house)
    await rejectAfterAsking(house, refused)
    await publishRules(house, { rare_rule: rules.small_list }, 0)
    await castSubmitted(house)
    const { items, rules: results } = await readRuleResults(house, { limit: 10 })
    const found = results.find(({ ruleId }) => ruleId === 'rare_rule')
    assert.deepEqual(
      [found?.accepted, found?.revoked, found?.agreed, found?.disagreed],
      [1, 0, 1, 1],
    )
    assert.deepEqual(
      items.filter(({ ruleId }) => ruleId === 'rare_rule').map(({ caseId }) => caseId),
      [refused.caseId],
    )
  })
})

/** The test's rules among all that were evaluated. */
function namesOf(evaluation: Evaluation): string[] {
  return evaluation.rules.map(({ id }) => id).filter((id) => id in rules)
}

const rules = {
  small_list: [small, { effect: 'accept', conditions: [] }],
  worth_it: [small, { effect: 'recommend_acceptance' }],
  look_at_it: [small, { effect: 'flag' }],
} as const satisfies Parameters<typeof publishRules>[1]

/** Rejects it for lack of proof, which was asked for and not given. */
async function rejectAfterAsking(
  house: House,
  { account, caseId, owner }: Awaited<ReturnType<typeof castSubmitted>>,
) {
  const reviewer = await castReviewer(house)
  const grounds = ['consent_not_proven']
  const { leaseToken } = await assessAll(house, reviewer, account, caseId)
  const questionId = randomUUIDv7()
  const question = { questionId, leaseToken, text: 'Womit?', grounds, requirements: [] }
  await askAtOnce(house, reviewer, account, caseId, question)
  await answerQuestions(house, owner, account, caseId, {
    submissionId: randomUUIDv7(),
    declarationVersion: policyAtHome.declaration.version,
    answers: [{ questionId, text: 'Mit nichts.', evidence: [] }],
  })
  await rejectAtOnce(house, reviewer.actor, account, caseId, {
    ...(await assessAll(house, reviewer, account, caseId)),
    decisionId: randomUUIDv7(),
    grounds,
    remedies: ['none'],
    statement: {},
  })
}
