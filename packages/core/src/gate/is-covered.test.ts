import assert from 'node:assert/strict'
import { test } from 'node:test'
import { earlier, later, now } from './arbitrary-group.ts'
import type { BatchApproval, BatchFacts } from './group-facts.ts'
import { isCovered, judgeBatch } from './judge-batch.ts'

const approval: BatchApproval = {
  approvalId: 'approval-1',
  digest: 'whole',
  endsAt: later,
  renewalPending: false,
  revoked: false,
  conditions: [],
}
const part: BatchFacts = {
  batchId: 'batch-2',
  isEmpty: false,
  digest: 'part',
  partOf: 'whole',
  held: false,
  approvals: [approval],
  caseStatus: 'accepted',
}

const small = { code: 'small', kind: 'first_send_at_most', limit: 500 } as const

test('a part of an approved list is sent to on the approval of the whole', () => {
  assert.deepEqual(judgeBatch(part, false, now), { verdict: 'allow' })
  assert.ok(isCovered(part, now))
})

test('what is on hold is covered all the same: there is nothing new to review', () => {
  assert.deepEqual(judgeBatch({ ...part, held: true }, false, now), {
    verdict: 'deny',
    reason: 'held',
  })
  assert.ok(isCovered({ ...part, held: true }, now))
})

test('an approval of anything else than the list itself or the whole does not cover it', () => {
  const { partOf: _, ...unproven } = part
  assert.deepEqual(judgeBatch(unproven, false, now), { verdict: 'deny', reason: 'content_changed' })
  assert.ok(!isCovered(unproven, now))
  assert.ok(!isCovered({ ...part, partOf: 'another whole' }, now))
})

test('a part whose content is unknown is covered by nothing', () => {
  assert.ok(!isCovered({ ...part, digest: '' }, now))
  const empty = { ...part, partOf: '', approvals: [{ ...approval, digest: '' }] }
  assert.ok(!isCovered(empty, now))
})

test('what ends the approval of the whole ends it for the part', () => {
  assert.ok(!isCovered({ ...part, approvals: [{ ...approval, revoked: true }] }, now))
  assert.ok(!isCovered({ ...part, approvals: [{ ...approval, endsAt: earlier }] }, now))
  assert.ok(!isCovered({ ...part, caseStatus: 'rejected' }, now))
  assert.ok(!isCovered({ ...part, caseStatus: 'revoked' }, now))
})

test('a condition that is not met yet leaves nothing new to review', () => {
  const limited = { ...approval, conditions: [small] }
  assert.ok(isCovered({ ...part, approvals: [limited] }, now))
  assert.equal(judgeBatch({ ...part, approvals: [limited] }, false, now).verdict, 'deny')
})

test('once recipients had to confirm anew, the same ones are new to review', () => {
  const reconfirmed = (until: string) => ({
    ...approval,
    conditions: [{ code: 'anew', kind: 'reconfirm_by' as const, limit: 30, until }],
  })
  assert.ok(isCovered({ ...part, approvals: [reconfirmed(later)] }, now))
  assert.ok(!isCovered({ ...part, approvals: [reconfirmed(now)] }, now))
  assert.ok(isCovered({ ...part, approvals: [reconfirmed(now), approval] }, now))
})
