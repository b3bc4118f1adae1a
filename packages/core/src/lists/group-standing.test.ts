import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { DenyReason } from '../gate/verdict.ts'
import { groupStanding, type ImportFacts, type StandingFacts } from './group-standing.ts'

const never = denied('never_approved')
const nothing: StandingFacts = {
  batches: [],
  cases: [],
  verdict: never,
  approvalEndsAt: null,
  holdLookBy: null,
  stepLookBy: null,
  hasOpenSource: false,
}
const day = '2026-11-26T13:00:00.000Z'

function standingOf(facts: Partial<StandingFacts>) {
  const { standing, next } = groupStanding({ ...nothing, ...facts })
  return [standing, next.what, next.who, next.by]
}

function caseOf(status: StandingFacts['cases'][number]['status'], caseId = 'one') {
  return { caseId, status, dueAt: day, lapsesAt: day, openQuestions: 2, renews: false }
}

function denied(reason: DenyReason) {
  return { verdict: 'deny', reason } as const
}

function batchOf(state: ImportFacts['state'], refusal: string | null = null): ImportFacts {
  return { state, refusal, fileKept: true }
}

test('a group without imports asks for recipients', () => {
  assert.deepEqual(standingOf({}), ['empty', 'add_recipients', 'you', null])
})

test('a group whose source was approved waits for whoever arrives, unless a case waits for somebody', () => {
  const facts = { cases: [caseOf('accepted')], hasOpenSource: true }
  assert.deepEqual(standingOf(facts), ['source_approved', 'await_arrivals', 'nobody', null])
  const renewed = { ...facts, cases: [caseOf('in_review', 'two'), caseOf('accepted')] }
  assert.equal(standingOf(renewed)[0], 'in_review')
  const arrived = {
    ...facts,
    batches: [batchOf('screened')],
    verdict: { verdict: 'allow' } as const,
  }
  assert.equal(standingOf(arrived)[0], 'approved')
})

test('a group under a cap is called approved up to a limit, whatever else goes on in it', () => {
  const facts = { cases: [caseOf('accepted')], verdict: denied('permit_required') }
  const capped = { ...facts, approvalEndsAt: day }
  assert.deepEqual(standingOf(capped), ['limited', 'send_some', 'nobody', day])
  const renewal = { ...caseOf('in_review', 'two'), renews: true }
  const named = (each: typeof renewal) => standingOf({ ...capped, cases: [each] }).slice(0, 2)
  assert.deepEqual(named(renewal), ['limited', 'await_renewal'])
  assert.deepEqual(named({ ...renewal, status: 'awaiting_submission' }), [
    'limited',
    'renew_before_end',
  ])
  const aboutSource = [caseOf('awaiting_submission'), caseOf('accepted', 'two')]
  assert.equal(standingOf({ ...capped, cases: aboutSource })[0], 'limited')
})

test('a question comes before everything else, also before a case that was not begun', () => {
  const cases = [caseOf('awaiting_submission'), caseOf('awaiting_answer', 'two')]
  assert.deepEqual(standingOf({ cases }), ['questions', 'answer_questions', 'you', day])
  const { next } = groupStanding({ ...nothing, cases })
  assert.deepEqual([next.caseId, next.questions], ['two', 2])
})

test('a case that was not begun waits for the customer, even beside one in review', () => {
  const cases = [caseOf('awaiting_submission'), caseOf('in_review', 'two')]
  assert.deepEqual(standingOf({ cases }), ['needs_you', 'state_origin', 'you', day])
})

test('what is approved stays so beside a case about its source, which is the next step', () => {
  const verdict = { verdict: 'allow' } as const
  const unstarted = { cases: [caseOf('awaiting_submission'), caseOf('accepted', 'two')], verdict }
  assert.deepEqual(standingOf(unstarted), ['approved', 'state_origin', 'you', day])
  const reviewed = { cases: [caseOf('in_review'), caseOf('accepted', 'two')], verdict }
  assert.deepEqual(standingOf(reviewed), ['approved', 'await_decision', 'platform', day])
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
  assert.equal(standingOf({ batches: [batchOf('screening')] })[0], 'checking')
})

test('a file without a column of addresses asks which it is, any other refused file is sent again', () => {
  const column = batchOf('refused', 'no_email_column')
  const image = batchOf('refused', 'image_file')
  assert.deepEqual(standingOf({ batches: [column] }), ['needs_you', 'confirm_column', 'you', null])
  assert.deepEqual(standingOf({ batches: [image] }), ['needs_you', 'replace_file', 'you', null])
  assert.equal(standingOf({ batches: [image, column] })[1], 'confirm_column')
  assert.equal(standingOf({ batches: [batchOf('interrupted')] })[1], 'replace_file')
})

test('a refused file is seen to before a review ends, since it keeps the gate shut by itself', () => {
  const facts = { batches: [batchOf('screened'), batchOf('refused', 'image_file')] }
  assert.equal(standingOf({ ...facts, cases: [caseOf('in_review')] })[1], 'replace_file')
  assert.equal(standingOf({ ...facts, cases: [caseOf('accepted')] })[1], 'replace_file')
})

test('questions, a case that was not begun, and a hold come before a refused file', () => {
  const batches = [batchOf('refused', 'image_file')]
  assert.equal(standingOf({ batches, cases: [caseOf('awaiting_answer')] })[0], 'questions')
  assert.equal(standingOf({ batches, cases: [caseOf('awaiting_submission')] })[1], 'state_origin')
  assert.equal(standingOf({ batches, verdict: denied('held') })[0], 'on_hold')
})

test('an approval names its end, and one that has run out asks to renew', () => {
  const cases = [caseOf('accepted')]
  const open = { cases, verdict: { verdict: 'allow' } as const, approvalEndsAt: day }
  assert.deepEqual(standingOf(open), ['approved', 'send', 'nobody', day])
  const expired = { cases, verdict: denied('expired') }
  assert.deepEqual(standingOf(expired), ['expired', 'renew', 'you', null])
})

test('while an approval is renewed the group stays approved, and says what the renewal waits for', () => {
  const open = { verdict: { verdict: 'allow' } as const, approvalEndsAt: day }
  const renewal = (status: 'awaiting_submission' | 'in_review' | 'awaiting_answer') => ({
    cases: [{ ...caseOf(status, 'two'), renews: true }, caseOf('accepted')],
  })
  assert.deepEqual(standingOf({ ...open, ...renewal('awaiting_submission') }), [
    'approved',
    'renew_before_end',
    'you',
    day,
  ])
  assert.deepEqual(standingOf({ ...open, ...renewal('in_review') }), [
    'approved',
    'await_renewal',
    'platform',
    day,
  ])
  assert.equal(standingOf({ ...open, ...renewal('awaiting_answer') })[0], 'questions')
  const ended = { ...renewal('awaiting_submission'), verdict: denied('expired') }
  assert.deepEqual(standingOf(ended), ['needs_you', 'state_origin', 'you', day])
})

test('an approval whose condition is not met is neither approved nor rejected', () => {
  const facts = { cases: [caseOf('accepted')], verdict: denied('condition_unmet') }
  assert.deepEqual(standingOf({ ...facts, approvalEndsAt: day }), [
    'conditional',
    'see_condition',
    'you',
    day,
  ])
})

test('where too much came back of a first part, the platform looks, by its promise', () => {
  const facts = { cases: [caseOf('accepted')], verdict: denied('condition_unmet') }
  assert.deepEqual(standingOf({ ...facts, approvalEndsAt: null, stepLookBy: day }), [
    'conditional',
    'wait_for_look',
    'platform',
    day,
  ])
})

test('a rejection and a revocation leave another list to import, and name their decision, also behind a later case', () => {
  for (const reason of ['rejected', 'revoked'] as const) {
    const cases = [caseOf('accepted'), caseOf(reason, 'two')]
    const facts = { cases, verdict: denied(reason) }
    assert.deepEqual(standingOf(facts), [reason, 'import_other', 'you', null])
    assert.equal(groupStanding({ ...nothing, ...facts }).next.caseId, 'two')
  }
})

test('a hold is the platform’s to lift, and comes before a review', () => {
  const facts = { cases: [caseOf('in_review')], verdict: denied('held') }
  assert.equal(standingOf(facts)[0], 'on_hold')
})

test('a suspended account comes before everything else', () => {
  const facts = { cases: [caseOf('awaiting_answer')], verdict: denied('account_suspended') }
  assert.deepEqual(standingOf(facts), ['suspended', 'settle_suspension', 'platform', null])
})

test('a withdrawn case leaves its imports waiting for another beginning', () => {
  const facts = { cases: [caseOf('withdrawn')], batches: [batchOf('screened')] }
  assert.deepEqual(standingOf(facts), ['withdrawn', 'import_again', 'you', null])
})

test('what keeps an approved group shut is named: an earlier import that nobody decided', () => {
  const batches = [batchOf('screened'), batchOf('screened')]
  const lapsed = [caseOf('accepted'), caseOf('lapsed', 'two')]
  assert.equal(standingOf({ cases: lapsed, batches })[1], 'resume')
  const withdrawn = [caseOf('accepted'), caseOf('withdrawn', 'two')]
  assert.equal(standingOf({ cases: withdrawn, batches })[1], 'import_again')
})
