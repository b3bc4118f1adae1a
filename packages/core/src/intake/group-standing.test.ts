import assert from 'node:assert/strict'
import { test } from 'node:test'
import { groupStanding, type StandingFacts } from './group-standing.ts'

const never = { verdict: 'deny', reason: 'never_approved' } as const
const nothing: StandingFacts = { batches: [], cases: [], verdict: never, approvalEndsAt: null }
const day = '2026-11-26T13:00:00.000Z'

function standingOf(facts: Partial<StandingFacts>) {
  const { standing, next } = groupStanding({ ...nothing, ...facts })
  return [standing, next.what, next.who, next.by]
}

function caseOf(status: StandingFacts['cases'][number]['status'], caseId = 'one') {
  return { caseId, status, dueAt: day, lapsesAt: day }
}

test('a group without imports asks for recipients', () => {
  assert.deepEqual(standingOf({}), ['empty', 'add_recipients', 'you', null])
})

test('a question comes before everything else, also before a case that was not begun', () => {
  const cases = [caseOf('awaiting_submission'), caseOf('awaiting_answer', 'two')]
  assert.deepEqual(standingOf({ cases }), ['questions', 'answer_questions', 'you', day])
  assert.equal(groupStanding({ ...nothing, cases }).next.caseId, 'two')
})

test('a case that was not begun waits for the customer, even beside one in review', () => {
  const cases = [caseOf('awaiting_submission'), caseOf('in_review', 'two')]
  assert.deepEqual(standingOf({ cases }), ['needs_you', 'state_origin', 'you', day])
})

test('a lapsed case is resumed, unless a later one has taken its place', () => {
  assert.equal(standingOf({ cases: [caseOf('lapsed')] })[1], 'resume')
  const verdict = { verdict: 'allow' } as const
  const cases = [caseOf('accepted'), caseOf('lapsed', 'two')]
  assert.equal(standingOf({ cases, verdict })[0], 'approved')
})

test('a review names the promise, and a file that is read says so', () => {
  assert.deepEqual(standingOf({ cases: [caseOf('in_review')] }), [
    'in_review',
    'await_decision',
    'platform',
    day,
  ])
  assert.equal(standingOf({ batches: [{ state: 'screening' }] })[0], 'checking')
})

test('an approval names its end, and one that has run out asks to renew', () => {
  const cases = [caseOf('accepted')]
  const open = { cases, verdict: { verdict: 'allow' } as const, approvalEndsAt: day }
  assert.deepEqual(standingOf(open), ['approved', 'send', 'nobody', day])
  const expired = { cases, verdict: { verdict: 'deny', reason: 'expired' } as const }
  assert.deepEqual(standingOf(expired), ['expired', 'renew', 'you', null])
})

test('a rejection and a revocation lead to the decision', () => {
  for (const reason of ['rejected', 'revoked'] as const) {
    const facts = { cases: [caseOf('rejected')], verdict: { verdict: 'deny', reason } as const }
    assert.deepEqual(standingOf(facts), ['rejected', 'see_decision', 'you', null])
  }
})

test('a hold is the platform’s to lift, and comes before a review', () => {
  const facts = {
    cases: [caseOf('in_review')],
    verdict: { verdict: 'deny', reason: 'held' } as const,
  }
  assert.equal(standingOf(facts)[0], 'on_hold')
})

test('a withdrawn case leaves its imports waiting', () => {
  const facts = { cases: [caseOf('withdrawn')], batches: [{ state: 'screened' as const }] }
  assert.equal(standingOf(facts)[0], 'withdrawn')
})
