import assert from 'node:assert/strict'
import { test } from 'node:test'
import type { CaseStatus } from '../case/case-state.ts'
import { earlier, later, now } from './arbitrary-group.ts'
import type { BatchApproval, BatchFacts, BoundCondition } from './group-facts.ts'
import { isOpenList, judgeBatch } from './judge-batch.ts'

const approval: BatchApproval = {
  approvalId: 'approval-1',
  digest: 'a',
  endsAt: later,
  renewalPending: false,
  revoked: false,
  conditions: [],
}
const revoked = { ...approval, revoked: true }
const changed = { ...approval, digest: 'b' }
const expired = { ...approval, endsAt: earlier }
const limited = under({ code: 'small', kind: 'first_send_at_most', limit: 500 })
const usedUp = under({ code: 'small', kind: 'first_send_at_most', limit: 500, usedUp: true })
const cleaned = under({ code: 'cleaned', kind: 'only_after_cleaned_reimport' })
const approved: BatchFacts = {
  batchId: 'batch-1',
  isEmpty: false,
  digest: 'a',
  held: false,
  approvals: [approval],
  caseStatus: 'accepted',
}

function under(...conditions: BoundCondition[]): BatchApproval {
  return { ...approval, conditions }
}

function judged(facts: Partial<BatchFacts>, isGroupHeld = false): string {
  const verdict = judgeBatch({ ...approved, ...facts }, isGroupHeld, now)
  return verdict.verdict === 'deny' ? verdict.reason : 'allow'
}

test('an approved batch is allowed', () => {
  assert.equal(judged({}), 'allow')
})

test('a batch without an approval is denied for where its newest case stands', () => {
  const expected: Record<CaseStatus, string> = {
    awaiting_submission: 'never_approved',
    in_review: 'in_review',
    awaiting_answer: 'question_open',
    accepted: 'never_approved',
    rejected: 'rejected',
    lapsed: 'never_approved',
    revoked: 'revoked',
    withdrawn: 'never_approved',
  }
  for (const [caseStatus, reason] of Object.entries(expected)) {
    const facts = { approvals: [], caseStatus: caseStatus as CaseStatus }
    assert.equal(judged(facts), reason, caseStatus)
  }
  assert.equal(judged({ approvals: [], caseStatus: null }), 'never_approved')
})

test('a file that could not be read is called unread, unless an approval or a person says more', () => {
  const unread = { isUnread: true, digest: '', approvals: [], caseStatus: null } as const
  assert.equal(judged(unread), 'unread')
  assert.equal(judged({ ...unread, approvals: [approval] }), 'content_changed')
  assert.equal(judged({ ...unread, caseStatus: 'in_review' }), 'in_review')
  assert.equal(judged({ ...unread, caseStatus: 'rejected' }), 'rejected')
  assert.equal(judged(unread, true), 'held')
})

test('an approval that is revoked, of other content, ended or conditional does not open the gate', () => {
  assert.equal(judged({ approvals: [revoked] }), 'revoked')
  assert.equal(judged({ approvals: [changed] }), 'content_changed')
  assert.equal(judged({ approvals: [expired] }), 'expired')
  assert.equal(judged({ approvals: [cleaned] }), 'condition_unmet')
})

test('a batch without a digest is covered by no approval, not even by one without a digest', () => {
  const unread = { ...approval, digest: '' }
  assert.equal(judged({ digest: '', approvals: [unread] }), 'content_changed')
})

test('an approval has ended at its very end, not after it', () => {
  assert.equal(judged({ approvals: [{ ...approval, endsAt: now }] }), 'expired')
})

test('a renewal submitted in time keeps an approval standing past its end until decided', () => {
  const renewed = { ...expired, renewalPending: true }
  assert.equal(judged({ approvals: [renewed], caseStatus: 'in_review' }), 'allow')
  assert.equal(judged({ approvals: [renewed], caseStatus: 'awaiting_answer' }), 'allow')
  assert.equal(judged({ approvals: [{ ...renewed, revoked: true }] }), 'revoked')
})

test('of several approvals any standing one suffices', () => {
  assert.equal(judged({ approvals: [revoked, changed, expired, limited, approval] }), 'allow')
})

test('where none of several approvals stands, the one nearest to standing names the reason', () => {
  assert.equal(judged({ approvals: [expired, revoked] }), 'expired')
  assert.equal(judged({ approvals: [cleaned, changed, expired] }), 'condition_unmet')
  assert.equal(judged({ approvals: [usedUp, limited, cleaned, expired] }), 'permit_required')
})

test('a batch whose newest case was rejected or revoked is shut, whatever was approved before', () => {
  assert.equal(judged({ caseStatus: 'rejected' }), 'rejected')
  assert.equal(judged({ caseStatus: 'revoked' }), 'revoked')
})

test('a case that lapsed or was withdrawn takes nothing from a standing approval', () => {
  assert.equal(judged({ caseStatus: 'lapsed' }), 'allow')
  assert.equal(judged({ caseStatus: 'withdrawn' }), 'allow')
})

test('a review under way is told rather than why an earlier approval fell away', () => {
  for (const fallen of [revoked, changed, expired]) {
    assert.equal(judged({ approvals: [fallen], caseStatus: 'in_review' }), 'in_review')
    assert.equal(judged({ approvals: [fallen], caseStatus: 'awaiting_answer' }), 'question_open')
    assert.notEqual(judged({ approvals: [fallen], caseStatus: 'lapsed' }), 'never_approved')
  }
})

test('an approval that lacks only its condition is told, even while a renewal is in review', () => {
  assert.equal(judged({ approvals: [cleaned], caseStatus: 'in_review' }), 'condition_unmet')
  assert.equal(judged({ approvals: [limited], caseStatus: 'in_review' }), 'permit_required')
})

test('a hold on the batch or its group shuts an approved batch, and lifting it opens it again', () => {
  assert.equal(judged({ held: true }), 'held')
  assert.equal(judged({}, true), 'held')
  assert.equal(judged({}), 'allow')
})

test('under a cap a permit is needed as long as something of it is left', () => {
  assert.equal(judged({ approvals: [limited] }), 'permit_required')
  assert.equal(judged({ approvals: [usedUp] }), 'condition_unmet')
  const unnumbered = under({ code: 'small', kind: 'first_send_at_most' })
  assert.equal(judged({ approvals: [unnumbered] }), 'condition_unmet')
  assert.equal(judged({ approvals: [limited], held: true }), 'held')
  assert.equal(judged({ approvals: [limited], caseStatus: 'rejected' }), 'rejected')
  assert.equal(judged({ approvals: [{ ...limited, endsAt: earlier }] }), 'expired')
})

test('beyond the cap of a source no permit helps', () => {
  const arrived = { digest: '', arrivedThrough: { source: 'source-1', version: 1 } }
  const of = (isWithin: boolean) => ({ ...limited, digest: '', source: { version: 1, isWithin } })
  assert.equal(judged({ ...arrived, approvals: [of(true)] }), 'permit_required')
  assert.equal(judged({ ...arrived, approvals: [of(false)] }), 'never_approved')
})

test('a condition whose kind nobody knows keeps the gate shut', () => {
  assert.equal(judged({ approvals: [under({ code: 'sunshine', kind: null })] }), 'condition_unmet')
})

test('days that are limited shut the gate as expired when they are over, and never as a condition', () => {
  const days = { code: 'days', kind: 'expires_after', limit: 90, until: later } as const
  assert.equal(judged({ approvals: [under(days)] }), 'allow')
  const over = { ...expired, conditions: [{ ...days, until: earlier }] }
  assert.equal(judged({ approvals: [over] }), 'expired')
  assert.equal(judged({ approvals: [{ ...over, renewalPending: true }] }), 'allow')
})

test('recipients who are to confirm anew can be mailed until that day, and no longer while a renewal is in review', () => {
  const by = (until: string) => under({ code: 'anew', kind: 'reconfirm_by', limit: 30, until })
  assert.equal(judged({ approvals: [by(later)] }), 'allow')
  assert.equal(judged({ approvals: [by(now)] }), 'condition_unmet')
  const renewing = { ...by(earlier), renewalPending: true }
  assert.equal(judged({ approvals: [renewing], caseStatus: 'in_review' }), 'condition_unmet')
})

test('a list that is to be cleaned is shut, and a proven part of it that was imported anew is open', () => {
  assert.equal(judged({ approvals: [cleaned] }), 'condition_unmet')
  assert.equal(judged({ approvals: [cleaned], digest: 'part', partOf: 'a' }), 'allow')
  assert.equal(judged({ approvals: [cleaned], partOf: 'a' }), 'condition_unmet')
})

test('what arrives through a source is no cleaned import of it', () => {
  const arrived = { ...cleaned, digest: '', source: { version: 1, isWithin: true } }
  assert.equal(
    judged({
      approvals: [arrived],
      arrivedThrough: { source: 'source-1', version: 1 },
      partOf: '',
    }),
    'condition_unmet',
  )
})

test('every condition of an approval must be met', () => {
  const both = { ...cleaned, conditions: [...cleaned.conditions, ...limited.conditions] }
  assert.equal(judged({ approvals: [both] }), 'condition_unmet')
  assert.equal(judged({ approvals: [both], digest: 'part', partOf: 'a' }), 'permit_required')
  const over = { ...both, conditions: [...cleaned.conditions, ...usedUp.conditions] }
  assert.equal(judged({ approvals: [over], digest: 'part', partOf: 'a' }), 'condition_unmet')
})

test('an import with recipients of approved lists is open where its new ones and each list are', () => {
  const list = { digest: 'old', held: false, caseStatus: 'accepted' } as const
  const ofOld = { ...approval, digest: 'old' }
  const withList = (more: object, own: Partial<BatchFacts> = {}) =>
    judged({ ...own, known: { isAll: false, lists: [{ ...list, approvals: [ofOld], ...more }] } })
  assert.equal(withList({}), 'allow')
  assert.equal(withList({}, { approvals: [], caseStatus: 'in_review' }), 'in_review')
  assert.equal(withList({ approvals: [{ ...ofOld, revoked: true }] }), 'revoked')
  assert.equal(withList({ approvals: [{ ...ofOld, endsAt: earlier }] }), 'expired')
  assert.equal(withList({ held: true }), 'held')
  // The approval of the new ones is none for the others.
  assert.equal(withList({ approvals: [approval] }), 'content_changed')
  assert.equal(withList({ approvals: [] }), 'never_approved')
})

test('an import of which nothing is new is open where all its lists are, until it is decided about itself', () => {
  const list = { digest: 'old', held: false, caseStatus: 'accepted' } as const
  const ofOld = { ...approval, digest: 'old' }
  const all = (approvals: BatchApproval[], own: Partial<BatchFacts> = {}) =>
    judged({
      ...{ digest: 'new', approvals: [], caseStatus: null },
      ...{ known: { isAll: true, lists: [{ ...list, approvals }] }, ...own },
    })
  assert.equal(all([ofOld]), 'allow')
  assert.equal(all([{ ...ofOld, revoked: true }]), 'revoked')
  const decided = { approvals: [{ ...approval, digest: 'new' }], caseStatus: 'accepted' } as const
  assert.equal(all([{ ...ofOld, revoked: true }], decided), 'allow')
  assert.equal(all([ofOld], { caseStatus: 'rejected' }), 'rejected')
})

test('a list can be told from what is new while nothing but a permit keeps it shut', () => {
  assert.ok(isOpenList(approved, now))
  assert.ok(isOpenList({ ...approved, approvals: [limited] }, now))
  assert.ok(!isOpenList({ ...approved, held: true }, now))
  assert.ok(!isOpenList({ ...approved, approvals: [cleaned] }, now))
  assert.ok(!isOpenList({ ...approved, approvals: [expired] }, now))
})
