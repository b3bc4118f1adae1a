import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arbitraryGroup, earlier, later, now } from './arbitrary-group.ts'
import { changedVerdicts } from './changed-verdicts.ts'
import type { BatchFacts, FormFacts, GroupFacts } from './group-facts.ts'
import { judgeGroup } from './judge-group.ts'
import { shorten } from './stored-facts.ts'
import { reasonOf } from './verdict.ts'

const purpose = 'campaign'
const moments = fc.constantFrom(earlier, now, later)

test('something is told if, and only if, the group or one of its imports is judged otherwise', () => {
  fc.assert(
    fc.property(arbitraryGroup, arbitraryGroup, moments, moments, (before, after, at, since) => {
      const told = changedVerdicts({ facts: shorten(before, []), at }, after, since)
      const earlierAnswer = judgeGroup(before, { purpose, now: at })
      const answer = judgeGroup(after, { purpose, now: since })
      const reasons = new Map(earlierAnswer.batches.map((each) => [each.batchId, reasonOf(each)]))
      const changed = answer.batches.filter(({ batchId, ...verdict }) => {
        const reason = reasons.get(batchId)
        return reasonOf(verdict) !== (reason === undefined ? 'never_approved' : reason)
      })
      const isOther = reasonOf(earlierAnswer.overall) !== reasonOf(answer.overall)
      if (!isOther && changed.length === 0) assert.equal(told, null)
      else assert.deepEqual([told?.overall, told?.batches], [answer.overall, changed])
    }),
  )
})

test('what is new and closed was closed before, and is not told', () => {
  const facts: GroupFacts = {
    account: { suspended: false, mode: 'enforce' },
    held: false,
    batches: [{ ...daily, approvals: [], caseStatus: null }],
  }
  assert.equal(changedVerdicts(null, facts, now), null)
  const inReview = {
    ...facts,
    batches: [{ ...facts.batches[0]!, caseStatus: 'in_review' as const }],
  }
  assert.deepEqual(
    changedVerdicts(null, inReview, now)?.batches.map(({ batchId }) => batchId),
    ['day-1'],
  )
})

test('imports that a source brings under what holds for its form change nothing', () => {
  const forms: FormFacts[] = [
    { source: 'source-1', version: 1, approvals: daily.approvals, caseStatus: 'accepted' },
  ]
  const facts: GroupFacts = {
    account: { suspended: false, mode: 'enforce' },
    held: false,
    batches: [daily],
  }
  const before = { facts: shorten(facts, forms), at: now }
  assert.deepEqual(before.facts.batches, [], 'it is not named by itself')
  const next = { ...facts, batches: [daily, { ...daily, batchId: 'day-2', digest: 'd2' }] }
  assert.equal(changedVerdicts(before, next, now), null)
  const ended = changedVerdicts(before, next, later)
  assert.deepEqual(ended?.overall, { verdict: 'deny', reason: 'expired' })
  assert.equal(ended?.batches.length, 2)
})

const daily: BatchFacts = {
  batchId: 'day-1',
  isEmpty: false,
  digest: 'd1',
  held: false,
  approvals: [
    {
      approvalId: 'approval-1',
      digest: '',
      source: { version: 1, isWithin: true },
      endsAt: later,
      renewalPending: false,
      revoked: false,
      conditions: [],
    },
  ],
  caseStatus: 'accepted',
  arrivedThrough: { source: 'source-1', version: 1 },
}
