import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { Actor } from '../../actor.ts'
import { actors, now } from '../../case/example-case.ts'
import { isRefusal } from '../../case/refusal.ts'
import {
  type ComplaintCommand,
  type ComplaintOutcome,
  type ComplaintState,
  decideComplaint,
  evolveComplaint,
} from './complaint.ts'

const { reviewer, lead, customer, support, admin, rule, clock } = actors
const tomorrow = '2026-11-26T10:00:00.000Z'
const later = '2026-12-05T10:00:00.000Z'
const contentDigest = 'digest'

const enter: ComplaintCommand = {
  type: 'enter',
  complaintId: 'complaint-1',
  from: 'recipient',
  receivedAt: now,
  dueAt: later,
  contentDigest,
}
const trace: ComplaintCommand = {
  type: 'trace',
  accountId: 'account-1',
  groupId: 'group-1',
  batchId: 'batch-1',
  sketch: 'held',
}
const ask: ComplaintCommand = {
  type: 'ask',
  inquiryId: 'inquiry-1',
  until: tomorrow,
  contentDigest,
}
const answer: ComplaintCommand = { type: 'answer', answerId: 'answer-1', contentDigest }
const note: ComplaintCommand = { type: 'note', noteId: 'note-1', contentDigest }
const close = (outcome: ComplaintOutcome): ComplaintCommand => ({
  type: 'close',
  decisionId: `decision-${outcome}`,
  outcome,
})

describe('A complaint from outside', () => {
  test('is entered, traced, asked about, answered and closed', () => {
    const state = play([reviewer, enter], [reviewer, trace], [reviewer, ask], [customer, answer])
    assert.equal(state.status, 'answered')
    assert.equal(state.place?.batchId, 'batch-1')
    assert.equal(step(state, lead, close('consent_shown')).status, 'closed')
  })

  test('is worked by reviewers and leads alone, and answered by the account alone', () => {
    const commands: readonly ComplaintCommand[] = [enter, trace, ask, note, close('settled')]
    for (const actor of [customer, support, admin, rule, clock]) {
      for (const command of commands) {
        assert.equal(refusal(null, actor, command), 'NOT_ALLOWED_FOR_ACTOR')
      }
    }
    const asked = play([reviewer, enter], [reviewer, trace], [reviewer, ask])
    for (const actor of [reviewer, support, clock]) {
      assert.equal(refusal(asked, actor, answer), 'NOT_ALLOWED_FOR_ACTOR')
    }
  })

  test('is asked about only when it is known whom to ask, and stays with whom was asked', () => {
    const entered = play([reviewer, enter])
    assert.equal(refusal(entered, reviewer, ask), 'COMPLAINT_NOT_OPEN_FOR_THIS')
    const traced = step(entered, reviewer, trace)
    const elsewhere = step(traced, lead, { ...trace, accountId: 'account-2' })
    assert.equal(elsewhere.place?.accountId, 'account-2')
    const asked = step(elsewhere, lead, ask)
    assert.equal(refusal(asked, lead, trace), 'COMPLAINT_NOT_OPEN_FOR_THIS')
  })

  test('says that there is no consent only of an account that answered or had its time', () => {
    const traced = play([reviewer, enter], [reviewer, trace])
    assert.equal(refusal(traced, lead, close('no_consent')), 'CONSENT_RECORD_UNANSWERED')
    const asked = step(traced, reviewer, ask)
    assert.equal(refusal(asked, lead, close('no_consent')), 'CONSENT_RECORD_AWAITED')
    assert.equal(refusal(asked, lead, close('no_consent'), tomorrow), null)
    assert.equal(refusal(step(asked, customer, answer), lead, close('no_consent')), null)
  })

  test('says that consent was shown only of an account that answered', () => {
    const asked = play([reviewer, enter], [reviewer, trace], [reviewer, ask])
    assert.equal(refusal(asked, lead, close('consent_shown'), later), 'CONSENT_RECORD_UNANSWERED')
  })

  test('is open again when the account answers late, and not when it had answered', () => {
    const asked = play([reviewer, enter], [reviewer, trace], [reviewer, ask])
    const closed = step(asked, lead, close('no_consent'), later)
    const again = step(closed, customer, answer, later)
    assert.equal(again.status, 'answered')
    assert.equal(again.closing, null)
    const decided = step(again, lead, close('no_consent'), later)
    const more: ComplaintCommand = { ...answer, answerId: 'answer-2' }
    assert.equal(refusal(decided, customer, more), 'COMPLAINT_NOT_OPEN_FOR_THIS')
    const settled = step(asked, lead, close('settled'))
    assert.equal(refusal(settled, customer, answer), 'COMPLAINT_NOT_OPEN_FOR_THIS')
  })

  test('is due on receipt at the earliest, be that long ago', () => {
    const before = '2020-11-26T10:00:00.000Z'
    assert.equal(refusal(null, reviewer, { ...enter, dueAt: before }), 'DUE_BEFORE_RECEIPT')
    assert.equal(refusal(null, reviewer, { ...enter, dueAt: now }), null)
    assert.equal(refusal(null, reviewer, { ...enter, receivedAt: before, dueAt: before }), null)
  })

  test('was not received in the future, and leaves the account some time', () => {
    assert.equal(refusal(null, reviewer, { ...enter, receivedAt: later }), 'RECEIVED_IN_FUTURE')
    const traced = play([reviewer, enter], [reviewer, trace])
    assert.equal(refusal(traced, reviewer, { ...ask, until: now }), 'ANSWER_END_IN_PAST')
  })

  test('is changed by no second click', () => {
    let state: ComplaintState | null = null
    const steps: [Actor, ComplaintCommand][] = [
      [reviewer, enter],
      [reviewer, trace],
      [reviewer, ask],
      [customer, answer],
      [reviewer, note],
      [lead, close('settled')],
    ]
    for (const [actor, command] of steps) {
      state = step(state, actor, command)
      if (command.type === 'trace') continue
      const again = decideComplaint(state, command, { actor, now })
      assert.deepEqual(again, { events: [] }, command.type)
    }
  })
})

function play(...steps: [Actor, ComplaintCommand][]): ComplaintState {
  return steps.reduce<ComplaintState | null>(
    (state, [actor, command]) => step(state, actor, command),
    null,
  )!
}

function step(
  state: ComplaintState | null,
  actor: Actor,
  command: ComplaintCommand,
  at = now,
): ComplaintState {
  const answered = decideComplaint(state, command, { actor, now: at })
  if (isRefusal(answered)) assert.fail(answered.refused)
  return answered.events.reduce<ComplaintState | null>(evolveComplaint, state)!
}

function refusal(
  state: ComplaintState | null,
  actor: Actor,
  command: ComplaintCommand,
  at = now,
): string | null {
  const answered = decideComplaint(state, command, { actor, now: at })
  return isRefusal(answered) ? answered.refused : null
}
