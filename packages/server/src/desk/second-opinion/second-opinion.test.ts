import assert from 'node:assert/strict'
import { randomUUIDv7 } from 'node:crypto'
import { test } from 'node:test'
import { answerQuestions } from '../../case/asking/answer-questions.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { castReviewer, castSubmitted, type Reviewer } from '../../testing/cast.ts'
import { acceptAtOnce, askAtOnce, assessAll, rejectAtOnce } from '../../testing/decide.ts'
import { policyAtHome, publishHousePack } from '../../testing/policy-at-home.ts'
import { onEachDatabase } from '../../testing/test-house.ts'
import { readFigures } from '../figures/read-figures.ts'
import { takeLease } from '../lease/take-lease.ts'
import { writeNote } from '../write-note.ts'
import { giveSecondOpinion } from './give-second-opinion.ts'
import { listSecondOpinions } from './list-second-opinions.ts'
import { readBlindCase } from './read-blind-case.ts'

const bought = policyAtHome.methods.find(({ code }) => code === 'purchased_or_rented')!

onEachDatabase('A second opinion', (given) => {
  test('is asked for of no decision where the share is nothing', async () => {
    const { house } = given()
    await drawing(house, 0)
    const reviewer = await castReviewer(house)
    await acceptedBy(house, reviewer)
    const other = await castReviewer(house)
    assert.deepEqual((await listSecondOpinions(house, other.personId)).waiting, [])
  })

  test('is given without knowing of the decision: no answer before it tells outcome, decider, reasons or notes', async () => {
    const { house } = given()
    await drawing(house, 1)
    const reviewer = await castReviewer(house)
    const { account, owner, caseId } = await castSubmitted(house, bought.code)
    const { token } = await takeLease(house, reviewer, account, caseId)
    const questionId = randomUUIDv7()
    await askAtOnce(house, reviewer, account, caseId, {
      ...{ leaseToken: token!, questionId, text: 'Von wem haben Sie die Liste?' },
      ...{ grounds: ['origin_unclear'], requirements: [] },
    })
    await answerQuestions(house, owner, account, caseId, {
      submissionId: randomUUIDv7(),
      declarationVersion: policyAtHome.declaration.version,
      answers: [{ questionId, text: 'Von einem Händler.', evidence: [] }],
    })
    const note = 'Diese Notiz bleibt unter uns.'
    await writeNote(house, reviewer, account, caseId, note)
    const decisionId = randomUUIDv7()
    const found = 'Die Adressen wurden gekauft.'
    await rejectAtOnce(house, reviewer.actor, account, caseId, {
      ...(await assessAll(house, reviewer, account, caseId)),
      ...{ decisionId, grounds: [...bought.grounds], remedies: ['none'], statement: { found } },
    })
    const second = await castReviewer(house)
    const { waiting } = await listSecondOpinions(house, second.personId)
    assert.ok(waiting.some(({ id }) => id === decisionId))
    const blind = await readBlindCase(house, second.personId, decisionId)
    assert.equal(blind.status, 'in_review')
    assert.equal(blind.revision, 2)
    assert.equal(blind.questions[0]!.answer!.text, 'Von einem Händler.')
    const told = JSON.stringify([waiting, blind])
    const secrets = [
      reviewer.name,
      reviewer.personId,
      note,
      found,
      '"rejected"',
      '"assessed"',
      '"kept":true',
    ]
    for (const secret of secrets) assert.ok(!told.includes(secret), secret)
    for (const part of ['decision', 'statements', 'notes', 'lease', 'together']) {
      assert.ok(!(part in blind), part)
    }
  })

  test('is never asked of whoever decided, and is given once', async () => {
    const { house } = given()
    await drawing(house, 1)
    const reviewer = await castReviewer(house)
    const decisionId = await acceptedBy(house, reviewer)
    const { waiting } = await listSecondOpinions(house, reviewer.personId)
    assert.ok(!waiting.some(({ id }) => id === decisionId))
    const opinion = { outcome: 'accepted', grounds: [] } as const
    const give = (by: Reviewer) =>
      giveSecondOpinion(house, by.personId, decisionId, { ...opinion, grounds: [] })
    await assert.rejects(give(reviewer), code('OWN_DECISION'))
    await assert.rejects(readBlindCase(house, reviewer.personId, decisionId), code('OWN_DECISION'))
    const [one, two] = [await castReviewer(house), await castReviewer(house)]
    const settled = await Promise.allSettled([give(one), give(two)])
    assert.equal(settled.filter(({ status }) => status === 'fulfilled').length, 1)
    const late = await castReviewer(house)
    await assert.rejects(give(late), code('OPINION_GIVEN'))
    await assert.rejects(readBlindCase(house, late.personId, decisionId), code('OPINION_GIVEN'))
  })

  test('is seen by both afterwards, and by leads in sum by method and ground', async () => {
    const { house, clock } = given()
    clock.set('2027-05-05T09:00:00.000Z')
    await drawing(house, 1)
    const reviewer = await castReviewer(house)
    const decisionId = await acceptedBy(house, reviewer)
    const second = await castReviewer(house)
    const [ground] = policyAtHome.grounds
    const opinion = { outcome: 'rejected' as const, grounds: [ground!.code] }
    await assert.rejects(
      giveSecondOpinion(house, second.personId, decisionId, { outcome: 'rejected', grounds: [] }),
      code('GROUNDS_MISSING'),
    )
    const typed = { outcome: 'rejected' as const, grounds: ['Was ich immer schon sagen wollte'] }
    await assert.rejects(
      giveSecondOpinion(house, second.personId, decisionId, typed),
      code('REQUEST_INVALID'),
    )
    const result = await giveSecondOpinion(house, second.personId, decisionId, opinion)
    assert.equal(result.agreed, false)
    assert.equal(result.part, 'second')
    assert.deepEqual(result.decision, { outcome: 'accepted', grounds: [] })
    const { answered } = await listSecondOpinions(house, reviewer.personId)
    assert.deepEqual(answered, [{ ...result, part: 'decided' }])
    const { agreement } = await readFigures(house, { weeks: 1 })
    assert.deepEqual([agreement.answered, agreement.agreed], [1, 0])
    assert.deepEqual(agreement.methods, [{ method: 'form_double_opt_in', answered: 1, agreed: 0 }])
    assert.deepEqual(agreement.grounds, [{ ground: ground!.code, named: 1, agreed: 0 }])
  })
})

function drawing(house: House, doubleReviewShare: number) {
  return publishHousePack(house, { routing: { doubleReviewShare } })
}

async function acceptedBy(house: House, reviewer: Reviewer): Promise<string> {
  const { account, caseId } = await castSubmitted(house)
  const held = await assessAll(house, reviewer, account, caseId)
  const decisionId = randomUUIDv7()
  const decision = { decisionId, conditions: [], statement: {} }
  await acceptAtOnce(house, reviewer.actor, account, caseId, { ...held, ...decision })
  return decisionId
}

function code(expected: string) {
  return (error: unknown) => error instanceof AppError && error.code === expected
}
