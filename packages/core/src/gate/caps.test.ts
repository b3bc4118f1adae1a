import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { untilOf } from './answer-compiled.ts'
import { arbitraryGroup, later, now } from './arbitrary-group.ts'
import {
  allotPermit,
  type CapLeft,
  capsOf,
  isTakenOtherwise,
  settlePermit,
  withoutTaken,
  withTaken,
} from './caps.ts'
import { compileGroup } from './compile-group.ts'
import type { BatchFacts, GroupFacts } from './group-facts.ts'
import { judgeGroup } from './judge-group.ts'

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
  assert.deepEqual(capsOf(facts, { now }), [[{ approvalId: 'first', limit: 50, slice: null }]])
})

test('an approval in steps is for whoever is in its first part, unless another beside it is for anybody', () => {
  const slice = { size: 200, of: 4000 }
  const inSteps = (step: 'open' | 'widened') => ({
    ...batch.approvals[0]!,
    approvalId: 'second',
    conditions: [{ code: 'steps', kind: 'in_steps' as const, slice, step }],
  })
  const caps = (...approvals: BatchFacts['approvals']) =>
    capsOf(group({ ...batch, approvals }), { now })
  assert.deepEqual(caps(inSteps('open')), [[{ approvalId: 'second', limit: Infinity, slice }]])
  assert.deepEqual(caps(inSteps('open'), batch.approvals[0]!), [
    [{ approvalId: 'first', limit: 50, slice: null }],
  ])
  assert.deepEqual(caps(inSteps('widened')), [])
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

const some = { count: 30, wholly: false }

test('a permit is for as many as were asked for, or as are left', () => {
  assert.deepEqual(allotPermit([[cap('a', 100)]], some), { caps: ['a'], count: 30, left: 70 })
  assert.deepEqual(allotPermit([[cap('a', 20)]], some), { caps: ['a'], count: 20, left: 0 })
  assert.deepEqual(allotPermit([[cap('a', 0)]], some), { caps: ['a'], count: 0, left: 0 })
})

test('who wants all or none gets none where there is less room', () => {
  const all = { count: 30, wholly: true }
  assert.equal(allotPermit([[cap('a', 30)]], all).count, 30)
  assert.deepEqual(allotPermit([[cap('a', 29)]], all), { caps: ['a'], count: 0, left: 29 })
})

test('of several caps that suffice the one with the most left is taken', () => {
  assert.deepEqual(allotPermit([[cap('a', 5), cap('b', 50)]], some).caps, ['b'])
})

test('imports under different caps take from each, for nobody knows where a message will go', () => {
  const choices = [[cap('a', 50)], [cap('b', 10)]]
  assert.deepEqual(allotPermit(choices, some), { caps: ['a', 'b'], count: 10, left: 0 })
})

test('no permit takes more than any of its caps has left, nor more than was wanted', () => {
  const caps = fc.array(
    fc.record({ name: fc.constantFrom('a', 'b', 'c'), left: fc.integer({ min: -5, max: 99 }) }),
    { minLength: 1, maxLength: 3 },
  )
  const choices = fc.array(caps, { minLength: 1, maxLength: 3 })
  const wanted = fc.record({ count: fc.integer({ min: 1, max: 99 }), wholly: fc.boolean() })
  fc.assert(
    fc.property(choices, wanted, (given, wish) => {
      const { count, left, caps: taken } = allotPermit(given, wish)
      assert.ok(count >= 0 && count <= wish.count && left >= 0)
      assert.ok(!wish.wholly || count === 0 || count === wish.count)
      for (const choice of given) {
        const chosen = choice.filter(({ name }) => taken.includes(name))
        assert.ok(count === 0 || chosen.some((each) => each.left >= count))
      }
    }),
  )
})

function cap(name: string, left: number): CapLeft {
  return { name, left }
}

const given = { count: 100, isSettled: false, caps: ['a'] }

test('what a permit was for and was not sent is given back to its caps', () => {
  assert.deepEqual(settlePermit(given, 60), { over: 0, settles: true, taken: -40 })
  assert.deepEqual(settlePermit(given, 100), { over: 0, settles: true, taken: 0 })
})

test('what was sent beyond a permit is over, and taken all the same', () => {
  assert.deepEqual(settlePermit(given, 130), { over: 30, settles: true, taken: 30 })
})

test('a permit that was reported before covers nothing any more', () => {
  const replayed = settlePermit({ ...given, isSettled: true }, 40)
  assert.deepEqual(replayed, { over: 40, settles: false, taken: 40 })
})

test('a permit that there is not covers nothing', () => {
  assert.deepEqual(settlePermit(null, 40), { over: 40, settles: false, taken: 0 })
})
