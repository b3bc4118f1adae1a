import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arbitraryGroup, later, now } from './arbitrary-group.ts'
import type { BatchApproval, BatchFacts, FormFacts, GroupFacts } from './group-facts.ts'
import { judgeBatch } from './judge-batch.ts'
import { expand, type StoredImport, shorten } from './stored-facts.ts'

const approval: BatchApproval = {
  approvalId: 'approval-1',
  digest: '',
  source: { version: 1, isWithin: true },
  endsAt: later,
  renewalPending: false,
  revoked: false,
  conditions: [],
}
const form: FormFacts = {
  source: 'source-1',
  version: 1,
  approvals: [approval],
  caseStatus: 'accepted',
}
const daily: BatchFacts = {
  batchId: 'day-1',
  isEmpty: false,
  digest: 'd1',
  held: false,
  approvals: [approval],
  caseStatus: 'accepted',
  arrivedThrough: { source: 'source-1', version: 1 },
}
const arrived: StoredImport = {
  batchId: 'day-1',
  state: 'screened',
  digest: 'd1',
  source: 'source-1',
  version: 1,
  beyondCap: false,
  delivered: true,
  bulk: false,
}

test('what is stored says all that was known, whatever holds for single days', () => {
  const days = fc.array(
    fc.constantFrom<Partial<BatchFacts>>(
      {},
      {},
      { isEmpty: true },
      { caseStatus: 'in_review' },
      { partOf: 'whole' },
      { approvals: [{ ...approval, source: { version: 1, isWithin: false } }] },
    ),
  )
  fc.assert(
    fc.property(arbitraryGroup, days, (group, changes) => {
      const arrivals = changes.map((change, n) => ({ ...daily, ...change, batchId: `day-${n}` }))
      const batches = [...group.batches, ...arrivals].sort((a, b) =>
        a.batchId < b.batchId ? -1 : 1,
      )
      const facts: GroupFacts = { ...group, batches }
      const imports = batches.map(({ batchId, digest, arrivedThrough }) => ({
        ...arrived,
        ...{ batchId, digest, source: arrivedThrough?.source ?? null },
      }))
      assert.deepEqual(expand(shorten(facts, [form]), imports), facts)
    }),
  )
})

test('what is stored grows neither with days nor with deliveries', () => {
  const groupOf = (days: number): GroupFacts => ({
    account: { suspended: false, mode: 'enforce' },
    held: false,
    batches: Array.from({ length: days }, (_, n) => ({ ...daily, batchId: `day-${n}` })),
  })
  assert.deepEqual(shorten(groupOf(365), [form]), shorten(groupOf(1), [form]))
})

test('what lies beyond the cap, or is a file that nobody screened yet, is none of its form', () => {
  const stored = {
    account: { suspended: false, mode: 'enforce' },
    held: false,
    batches: [],
  } as const
  for (const change of [
    { beyondCap: true },
    { state: 'received', delivered: false },
    { state: 'received', bulk: true },
  ]) {
    const { batches } = expand({ ...stored, forms: [form] }, [{ ...arrived, ...change }])
    assert.deepEqual(batches, [])
  }
})

test('what was stored in the form of before is never read as open', () => {
  const source = { version: 1, cap: 10, arrived: 1 } as unknown as BatchApproval['source'] & object
  const old: BatchFacts = { ...daily, approvals: [{ ...approval, source }] }
  assert.deepEqual(judgeBatch(old, false, now), { verdict: 'deny', reason: 'never_approved' })
})
