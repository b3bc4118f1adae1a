import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import {
  actors,
  after,
  commands,
  now,
  otherReviewer,
  outcome,
  paths,
  type Step,
} from '../example-case.ts'

const { reviewer, lead, rule } = actors
const otherLead = { kind: 'staff', personId: 'lotte', role: 'lead' } as const
const upheld = { type: 'reopen', reason: 'appeal_upheld' } as const
/** Decided by a lead, reopened by another, and accepted by a reviewer. */
const acceptedOnAppeal: Step[] = [
  ...paths.in_review,
  [commands.reject, lead],
  [upheld, otherReviewer],
  [commands.assess, otherReviewer],
  [{ ...commands.assess, statementId: 'web_form/wording' }, otherReviewer],
  [commands.accept, otherReviewer],
]

describe('revoke', () => {
  test('ends the approval, and the acceptance stays readable beside it', () => {
    const state = after(paths.revoked)
    assert.equal(state.decision?.outcome, 'accepted')
    assert.deepEqual(state.revocation, {
      decisionId: 'decision-2',
      by: lead,
      at: now,
      grounds: ['complaints'],
    })
  })

  test('names at least one ground', () => {
    const revoke = { ...commands.revoke, grounds: [] }
    assert.equal(outcome(after(paths.accepted), revoke, lead), 'GROUNDS_MISSING')
  })

  test('is not open to the lead whose rejection was overturned on appeal', () => {
    assert.equal(outcome(after(acceptedOnAppeal), commands.revoke, lead), 'REVIEWER_BARRED')
    assert.equal(outcome(after(acceptedOnAppeal), commands.revoke, otherLead), 'revoked')
  })
})

describe('reopen', () => {
  test('brings the case back into review, undecided, and bars who decided it', () => {
    const state = after([...paths.rejected, [commands.reopen, lead]])
    assert.equal(state.status, 'in_review')
    assert.equal(state.decision, null)
    assert.equal(state.reopenedFor, 'error_corrected')
    assert.deepEqual(state.barredReviewers, ['rita'])
    assert.equal(state.revision, 2)
  })

  test('to correct an error is for leads, even their own error', () => {
    assert.equal(
      outcome(after(paths.rejected), commands.reopen, otherReviewer),
      'NOT_ALLOWED_FOR_ACTOR',
    )
    const ownDecision = after([...paths.in_review, [commands.accept, lead]])
    assert.equal(outcome(ownDecision, commands.reopen, lead), 'reopened')
  })

  test('on an upheld appeal is for any reviewer but the one who decided', () => {
    assert.equal(outcome(after(paths.rejected), upheld, reviewer), 'REVIEWER_BARRED')
    assert.equal(outcome(after(paths.rejected), upheld, otherReviewer), 'reopened')
    assert.equal(outcome(after(paths.rejected), upheld, lead), 'reopened')
  })

  test('is not open to the lead whose rejection was overturned on appeal', () => {
    assert.equal(outcome(after(acceptedOnAppeal), commands.reopen, lead), 'REVIEWER_BARRED')
  })

  test('takes a revocation back too, and bars whoever accepted or revoked', () => {
    assert.equal(outcome(after(paths.revoked), upheld, lead), 'REVIEWER_BARRED')
    const state = after([...paths.revoked, [upheld, otherLead]])
    assert.equal(state.revocation, null)
    assert.deepEqual(state.barredReviewers, ['rita', 'leo'])
  })

  test('for another reason than the case was reopened for is refused, since it is open already', () => {
    const state = after([...paths.rejected, [commands.reopen, lead]])
    assert.equal(outcome(state, commands.reopen, lead), 'nothing')
    assert.equal(outcome(state, upheld, lead), 'CASE_NOT_OPEN_FOR_THIS')
  })

  test('can follow again once the reopened case is decided, and then bars both deciders', () => {
    const again: Step[] = [...acceptedOnAppeal, [upheld, otherLead]]
    const state = after(again)
    assert.equal(state.status, 'in_review')
    assert.deepEqual(state.barredReviewers, ['leo', 'ralf'])
    assert.equal(outcome(after([...again, [commands.ask, rule]]), upheld, otherLead), 'nothing')
  })

  test('after a decision by a rule bars nobody', () => {
    const steps: Step[] = [...paths.in_review, [commands.accept, rule], [commands.reopen, lead]]
    assert.deepEqual(after(steps).barredReviewers, [])
  })

  test('is refused while another open case covers the batches', () => {
    const context = { otherOpenCaseId: 'case-2' }
    const code = outcome(after(paths.accepted), commands.reopen, lead, context)
    assert.equal(code, 'CASE_ALREADY_OPEN')
  })
})
