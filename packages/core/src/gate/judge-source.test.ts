import assert from 'node:assert/strict'
import { test } from 'node:test'
import { earlier, later, now } from './arbitrary-group.ts'
import { judgeSource, type SourceApproval, type SourceFacts } from './judge-source.ts'

const approval: SourceApproval = {
  approvalId: 'approval-1',
  version: 1,
  cap: 100,
  periodDays: 30,
  since: '2026-11-01',
  endsAt: later,
  renewalPending: false,
  revoked: false,
  conditions: [],
}
const arrived = { batchId: 'a', version: 1, day: '2026-11-20', recipients: 60 }
const approved: SourceFacts = {
  version: 1,
  approvals: [approval],
  caseStatus: 'accepted',
  arrivals: [arrived],
}

test('an approved source is open as long as its cap has room', () => {
  assert.deepEqual(judgeSource(approved, now), { closed: null, approval, room: 40 })
  const full = { ...approved, arrivals: [{ ...arrived, recipients: 100 }] }
  assert.deepEqual(judgeSource(full, now), { closed: 'never_approved', approval, room: 0 })
})

test('a source that nobody approved has neither an approval nor room', () => {
  const fresh = { ...approved, approvals: [], caseStatus: 'in_review' } as const
  assert.deepEqual(judgeSource(fresh, now), { closed: 'in_review', approval: null, room: null })
})

test('a changed form closes a source until it is reviewed', () => {
  const changed = { ...approved, version: 2, caseStatus: 'awaiting_submission' } as const
  const closed = { closed: 'content_changed', approval: null, room: null }
  assert.deepEqual(judgeSource(changed, now), closed)
})

test('of several approvals the one with the most room counts', () => {
  const wider = { ...approval, approvalId: 'approval-2', cap: 500 }
  const facts = { ...approved, approvals: [approval, wider] }
  assert.deepEqual(judgeSource(facts, now), { closed: null, approval: wider, room: 440 })
})

test('an approval that ended or was revoked opens nothing', () => {
  for (const change of [{ endsAt: earlier }, { revoked: true }]) {
    const facts = { ...approved, approvals: [{ ...approval, ...change }] }
    const { closed, room } = judgeSource(facts, now)
    assert.equal(closed, 'revoked' in change ? 'revoked' : 'expired')
    assert.equal(room, null)
  }
})
