import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { arbitraryGroup, later, now } from './arbitrary-group.ts'
import { capsOf } from './caps-of.ts'
import { compileGroup } from './compile-group.ts'
import type { BatchFacts, GroupFacts } from './group-facts.ts'
import { judgeGroup } from './judge-group.ts'
import { untilOf } from './until-of.ts'
import { isTakenOtherwise, withoutTaken, withTaken } from './with-taken.ts'

const small = (limit: number) => ({ code: 'small', kind: 'first_send_at_most' as const, limit })
const batch: BatchFacts = {
  batchId: 'one',
  isEmpty: false,
  digest: 'a',
  held: false,
  approvals: [
    {
      approvalId: 'first',
      digest: 'a',
      endsAt: later,
      renewalPending: false,
      revoked: false,
      conditions: [small(50), small(80)],
    },
  ],
  caseStatus: 'accepted',
}

function group(...batches: BatchFacts[]): GroupFacts {
  return { account: { suspended: false, mode: 'enforce' }, held: false, batches }
}

test('of several caps on one approval the lowest counts, and imports under the same are named once', () => {
  const facts = group(batch, { ...batch, batchId: 'two' })
  assert.deepEqual(capsOf(facts, { now }), [[{ approvalId: 'first', limit: 50 }]])
})

test('an import that is open by itself takes from no cap, nor does one that nobody asks about', () => {
  const open = { ...batch, batchId: 'two', approvals: [{ ...batch.approvals[0]!, conditions: [] }] }
  const facts = group(batch, open)
  assert.equal(capsOf(facts, { now }).length, 1)
  assert.deepEqual(capsOf(facts, { now, batchIds: ['two'] }), [])
})

test('whatever needs nothing but a permit for a campaign names a cap for each of its imports', () => {
  let capped = 0
  fc.assert(
    fc.property(arbitraryGroup, (facts) => {
      const { overall } = judgeGroup(facts, { purpose: 'campaign', now })
      if (overall.verdict === 'allow' || overall.reason !== 'permit_required') return
      capped += 1
      const caps = capsOf(facts, { now })
      assert.ok(caps.length > 0)
      assert.ok(caps.every((choice) => choice.length > 0 && choice.every(({ limit }) => limit > 0)))
    }),
    { numRuns: 3000 },
  )
  assert.ok(capped > 0, 'some groups are under a cap')
})

test('what holds until a moment is judged alike until then', () => {
  fc.assert(
    fc.property(arbitraryGroup, (facts) => {
      const at = Date.parse(now)
      const until = untilOf(compileGroup(facts), { purpose: 'campaign', at })
      assert.ok(until > at)
      const end = new Date(Math.min(until, Date.parse('2100-01-01')) - 1).toISOString()
      const verdicts = [now, end].map((moment) =>
        judgeGroup(facts, { purpose: 'campaign', now: moment }),
      )
      assert.deepEqual(verdicts[0]!.overall, verdicts[1]!.overall)
    }),
  )
})

test('a cap is used up once all of it was taken, and is so no more when some was given back', () => {
  const facts = group({
    ...batch,
    approvals: [{ ...batch.approvals[0]!, conditions: withTaken([small(50)], 50) }],
  })
  const judged = (known: GroupFacts) => {
    const { overall } = judgeGroup(known, { purpose: 'campaign', now })
    return overall.verdict === 'deny' ? overall.reason : null
  }
  assert.equal(judged(facts), 'condition_unmet')
  assert.equal(judged(withoutTaken(facts)), 'permit_required')
  assert.deepEqual(withTaken(withTaken([small(50)], 51), 49), [small(50)])
  assert.ok(isTakenOtherwise(facts, new Map([['first', 49]])))
  assert.ok(!isTakenOtherwise(facts, new Map([['first', 50]])))
  assert.ok(!isTakenOtherwise(facts, new Map([['other', 0]])))
})
