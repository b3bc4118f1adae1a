import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CaseState } from '../case-state.ts'
import { decide } from '../decide.ts'
import {
  actors,
  after,
  commands,
  now,
  otherReviewer,
  outcome,
  paths,
  purchased,
  type Step,
  screeningRule,
  submission,
} from '../example-case.ts'

const { customer, reviewer, lead, rule } = actors
const inReview = after(paths.in_review)
/** In review at revision 1, nothing asked, nothing assessed. */
const unseen: Step[] = [
  [commands.open, customer],
  [commands.submit, customer],
]

describe('assess', () => {
  test('says of a statement what was held of it, by whom, when and at which revision', () => {
    assert.deepEqual(inReview.assessments['web_form/wording'], {
      value: 'plausible',
      by: screeningRule,
      at: now,
      revision: 2,
      digest: 'wording 1',
    })
  })

  test('keeps whether others were judged in the same act, until it is judged by itself', () => {
    const inBulk: Step = [{ ...commands.assess, inBulk: true }, reviewer]
    const together = after([...paths.in_review, inBulk])
    assert.equal(together.assessments['web_form/link']?.inBulk, true)
    const alone = after([...paths.in_review, inBulk, [commands.assess, reviewer]])
    assert.equal(alone.assessments['web_form/link']?.inBulk, undefined)
  })

  test('a statement that the submission does not have is refused, even one named like a method', () => {
    for (const statementId of ['web_form/colour', 'constructor', '__proto__']) {
      const assess = { ...commands.assess, statementId }
      assert.equal(outcome(inReview, assess, reviewer), 'STATEMENT_UNKNOWN')
    }
  })

  test('what was read at an older revision is refused', () => {
    const assess = { ...commands.assess, revision: 1 }
    assert.equal(outcome(inReview, assess, reviewer), 'REVISION_OUTDATED')
  })

  test('a person judges over a rule, and no rule over a person', () => {
    const assess = { ...commands.assess, value: 'contradicted' } as const
    const steps: Step[] = [...paths.in_review, [assess, reviewer]]
    assert.equal(after(steps).assessments['web_form/link']?.value, 'contradicted')
    assert.equal(outcome(after(steps), commands.assess, rule), 'NOT_ALLOWED_FOR_ACTOR')
    assert.equal(outcome(after(steps), commands.assess, otherReviewer), 'assessed')
  })

  test('a rule may judge a statement again once the customer changed it', () => {
    const statementDigests = { 'web_form/link': 'link 2' }
    const changed = { ...commands.supplement, submission: submission('s-3', { statementDigests }) }
    const steps: Step[] = [...paths.in_review, [commands.assess, reviewer], [changed, customer]]
    const assess = { ...commands.assess, revision: 3 }
    assert.equal(outcome(after(steps), assess, rule), 'assessed')
  })
})

describe('assess together', () => {
  const ids = ['web_form/link', 'web_form/wording']
  const together = commands.assess_together

  test('judges all of them alike, and keeps that it was one act', () => {
    const { assessments } = after([...unseen, [{ ...together, revision: 1 }, reviewer]])
    assert.deepEqual(
      ids.map((id) => [assessments[id]?.value, assessments[id]?.inBulk, assessments[id]?.by]),
      ids.map(() => ['plausible', true, reviewer]),
    )
  })

  test('tells of each statement that is not judged so already, once', () => {
    const first = { ...together, statementIds: [ids[0]!] }
    const answer = decide(
      after([...paths.in_review, [first, reviewer]]),
      { ...together, statementIds: [...ids, ...ids] },
      { actor: reviewer, now },
    )
    const told = 'events' in answer ? answer.events : []
    assert.deepEqual(
      told.map((event) => event.type === 'assessed' && event.statementId),
      [ids[1]],
    )
  })

  test('judges none where one is unknown, and names every one that is', () => {
    const wish = { ...together, statementIds: ['colour', ...ids, 'constructor'] }
    assert.deepEqual(decide(inReview, wish, { actor: reviewer, now }), {
      refused: 'STATEMENT_UNKNOWN',
      about: { statementIds: ['colour', 'constructor'] },
    })
    assert.equal(outcome(inReview, { ...together, revision: 1 }, reviewer), 'REVISION_OUTDATED')
  })
})

describe('accept', () => {
  test('keeps conditions, end, policy version and who decided', () => {
    const accept = { ...commands.accept, conditions: [{ code: 'first_send_at_most', limit: 500 }] }
    assert.deepEqual(after([...paths.in_review, [accept, lead]]).decision, {
      outcome: 'accepted',
      decisionId: 'decision-1',
      by: lead,
      at: now,
      revision: 2,
      policyVersion: 'de@1',
      conditions: [{ code: 'first_send_at_most', limit: 500 }],
      endsAt: '2027-11-25T10:00:00.000Z',
    })
  })

  test('of a source names how much may arrive through it: no source is left out, and none is added', () => {
    const early = { ...commands.open, trigger: 'early', batchIds: [], sourceIds: ['form'] } as const
    const [, ...afterwards] = paths.in_review
    const state = after([[early, customer], ...afterwards])
    const extent = { sourceId: 'form', cap: 500, periodDays: 30 }
    const accept = { ...commands.accept, sources: [extent] }
    assert.deepEqual(decide(state, commands.accept, { actor: reviewer, now }), {
      refused: 'SOURCE_CAP_MISSING',
      about: { sourceIds: ['form'] },
    })
    assert.equal(outcome(inReview, accept, reviewer), 'SOURCE_UNKNOWN')
    const accepted = after([[early, customer], ...afterwards, [accept, reviewer]])
    assert.deepEqual(accepted.decision?.outcome === 'accepted' && accepted.decision.sources, [
      extent,
    ])
  })

  test('against an older revision is refused and names the current one', () => {
    const answer = decide(inReview, { ...commands.accept, revision: 1 }, { actor: reviewer, now })
    assert.deepEqual(answer, { refused: 'REVISION_OUTDATED', about: { revision: 2 } })
  })

  test('needs every required statement assessed, and names the missing ones', () => {
    const accept = { ...commands.accept, revision: 1 }
    assert.deepEqual(decide(after(unseen), accept, { actor: reviewer, now }), {
      refused: 'STATEMENTS_NOT_ASSESSED',
      about: { statementIds: ['web_form/link', 'web_form/wording'] },
    })
  })

  for (const value of ['unclear', 'contradicted'] as const) {
    test(`is refused while a required statement is ${value}, and names it`, () => {
      const state = after([...paths.in_review, [{ ...commands.assess, value }, reviewer]])
      for (const actor of [reviewer, lead, rule]) {
        assert.deepEqual(decide(state, commands.accept, { actor, now }), {
          refused: 'STATEMENT_CONTRADICTED',
          about: { statementIds: ['web_form/link'] },
        })
      }
    })
  }

  test('is refused where one of several stated methods is forbidden, and names it', () => {
    const methods = [...inReview.methods, ...purchased]
    const mixed = { ...commands.supplement, submission: submission('s-3', { methods }) }
    const state = after([...paths.in_review, [mixed, customer]])
    const accept = { ...commands.accept, revision: 3 }
    assert.deepEqual(decide(state, accept, { actor: lead, now }), {
      refused: 'METHOD_FORBIDDEN',
      about: { methods: ['purchased'] },
    })
  })

  test('an approval must end in the future', () => {
    for (const endsAt of [now, '2020-01-01T00:00:00.000Z']) {
      const code = outcome(inReview, { ...commands.accept, endsAt }, reviewer)
      assert.equal(code, 'APPROVAL_END_IN_PAST')
    }
  })

  test('the same decision id with the other outcome is not a repetition', () => {
    const code = outcome(after(paths.rejected), commands.accept, reviewer)
    assert.equal(code, 'CASE_NOT_OPEN_FOR_THIS')
  })
})

describe('reject', () => {
  test('on a ground that the customer answered a question about is carried out', () => {
    assert.equal(outcome(inReview, commands.reject, reviewer), 'rejected')
  })

  test('on a ground never put to the customer is refused, and names it', () => {
    const reject = { ...commands.reject, grounds: ['origin_unclear', 'consent_unproven'] }
    assert.deepEqual(decide(inReview, reject, { actor: reviewer, now }), {
      refused: 'GROUND_NOT_PUT_TO_CUSTOMER',
      about: { grounds: ['consent_unproven'] },
    })
  })

  test('on a ground whose question was taken back is refused', () => {
    const steps: Step[] = [
      ...paths.in_review,
      [commands.ask, reviewer],
      [{ ...commands.take_back_question, questionId: 'question-2' }, reviewer],
    ]
    const reject = { ...commands.reject, grounds: ['consent_unproven'] }
    assert.equal(outcome(after(steps), reject, reviewer), 'GROUND_NOT_PUT_TO_CUSTOMER')
  })

  test('on a ground that an amendment took out of the question is refused', () => {
    const steps: Step[] = [
      ...paths.awaiting_answer,
      [commands.amend_question, reviewer],
      [commands.answer, customer],
    ]
    assert.equal(outcome(after(steps), commands.reject, reviewer), 'GROUND_NOT_PUT_TO_CUSTOMER')
  })

  const bought = { ...commands.submit, submission: submission('s-1', { methods: purchased }) }
  const stated: Step[] = [
    [commands.open, customer],
    [bought, customer],
  ]
  const rejectBought = { ...commands.reject, revision: 1, grounds: ['list_bought'] }

  test('on a ground that the customer stated needs neither question nor assessment', () => {
    assert.equal(outcome(after(stated), rejectBought, reviewer), 'rejected')
  })

  test('on a stated ground and another one needs the question for the other', () => {
    const reject = { ...rejectBought, grounds: ['list_bought', 'origin_unclear'] }
    assert.equal(outcome(after(stated), reject, reviewer), 'GROUND_NOT_PUT_TO_CUSTOMER')
  })

  test('on a stated ground and one that was put needs every required statement assessed', () => {
    const answer = { ...commands.answer, submission: submission('s-2', { methods: purchased }) }
    const steps: Step[] = [...paths.awaiting_answer, [answer, customer]]
    const reject = { ...commands.reject, grounds: ['list_bought', 'origin_unclear'] }
    assert.equal(outcome(after(steps), reject, reviewer), 'STATEMENTS_NOT_ASSESSED')
  })

  test('on a ground stated earlier but corrected since is refused', () => {
    const corrected: Step[] = [...stated, [commands.supplement, customer]]
    const reject = { ...rejectBought, revision: 2 }
    assert.equal(outcome(after(corrected), reject, reviewer), 'GROUND_NOT_PUT_TO_CUSTOMER')
  })

  test('on a ground that was put needs every required statement assessed', () => {
    const steps: Step[] = [...paths.awaiting_answer, [commands.answer, customer]]
    assert.equal(outcome(after(steps), commands.reject, reviewer), 'STATEMENTS_NOT_ASSESSED')
  })

  test('needs of the statements that it rests on all assessed, and of the others none', () => {
    const answered = after([...paths.awaiting_answer, [commands.answer, customer]])
    const one = after([
      ...paths.awaiting_answer,
      [commands.answer, customer],
      [{ ...commands.assess, value: 'contradicted' }, reviewer],
    ])
    const reject = { ...commands.reject, restsOn: ['web_form/link'] }
    assert.deepEqual(decide(answered, reject, { actor: reviewer, now }), {
      refused: 'STATEMENTS_NOT_ASSESSED',
      about: { statementIds: ['web_form/link'] },
    })
    assert.equal(outcome(one, commands.reject, reviewer), 'STATEMENTS_NOT_ASSESSED')
    assert.equal(outcome(one, { ...reject, restsOn: [] }, reviewer), 'STATEMENTS_NOT_ASSESSED')
    assert.equal(outcome(one, { ...reject, restsOn: ['x'] }, reviewer), 'STATEMENT_UNKNOWN')
    const { decision } = after([
      ...paths.awaiting_answer,
      [commands.answer, customer],
      [{ ...commands.assess, value: 'contradicted' }, reviewer],
      [reject, reviewer],
    ])
    assert.deepEqual(decision?.outcome === 'rejected' && decision.restsOn, ['web_form/link'])
  })

  test('against an older revision is refused', () => {
    const reject = { ...commands.reject, revision: 1 }
    assert.equal(outcome(inReview, reject, reviewer), 'REVISION_OUTDATED')
  })

  test('names at least one ground', () => {
    const reject = { ...commands.reject, grounds: [] }
    assert.equal(outcome(inReview, reject, reviewer), 'GROUNDS_MISSING')
  })

  test('names a remedy, or says alone that there is none', () => {
    const withRemedies = (...remedies: string[]) =>
      outcome(inReview, { ...commands.reject, remedies }, reviewer)
    assert.equal(withRemedies(), 'REMEDY_MISSING')
    assert.equal(withRemedies('none', 'collect_anew'), 'REMEDY_MISSING')
    assert.equal(withRemedies('none', 'none'), 'REMEDY_MISSING')
    assert.equal(withRemedies('none'), 'rejected')
    assert.equal(withRemedies('collect_anew', 'prove_consent'), 'rejected')
  })
})

describe('a reopened case', () => {
  const reopened: Step[] = [...paths.rejected, [commands.reopen, lead]]
  const assessedAnew = (by = otherReviewer): CaseState =>
    after([
      ...reopened,
      [commands.assess, by],
      [{ ...commands.assess, statementId: 'web_form/wording' }, by],
    ])

  test('is looked at afresh: earlier assessments count no more', () => {
    const code = outcome(after(reopened), commands.accept, otherReviewer)
    assert.equal(code, 'STATEMENTS_NOT_ASSESSED')
  })

  test('is not assessed, accepted or rejected by whoever decided it before', () => {
    const state = assessedAnew()
    for (const command of [
      { ...commands.assess, value: 'unclear' } as const,
      commands.accept,
      commands.reject,
    ]) {
      assert.equal(outcome(state, command, reviewer), 'REVIEWER_BARRED')
    }
  })

  test('stays barred for the first decider in another role', () => {
    const promoted = { kind: 'staff', personId: 'rita', role: 'lead' } as const
    assert.equal(outcome(assessedAnew(), commands.accept, promoted), 'REVIEWER_BARRED')
  })

  test('is decided by another reviewer, and by the lead who reopened it', () => {
    assert.equal(outcome(assessedAnew(), commands.accept, otherReviewer), 'accepted')
    assert.equal(outcome(assessedAnew(), commands.reject, lead), 'rejected')
  })

  test('is not accepted by a rule, which may still assess', () => {
    assert.equal(outcome(assessedAnew(rule), commands.accept, rule), 'ONLY_PEOPLE_DECIDE_THIS')
  })
})
