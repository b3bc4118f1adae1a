import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { answerCompiled, type CompiledQuestion, type Course } from './answer-compiled.ts'
import { arbitraryGroup, earlier, later, now } from './arbitrary-group.ts'
import { compileGroup } from './compile-group.ts'
import type { GroupFacts } from './group-facts.ts'
import { judgeGroup } from './judge-group.ts'
import type { DenyReason, GateQuestion } from './verdict.ts'

/** Before, at, between and after all moments in the groups. */
const moments = ['2025-01-01T00:00:00.000Z', earlier, '2026-10-01T00:00:00.000Z', now].concat([
  '2026-12-24T18:00:00.000Z',
  later,
  '2030-01-01T00:00:00.000Z',
])
const question = fc.record({
  purpose: fc.constantFrom('campaign' as const, 'confirmation' as const, 'test' as const),
  now: fc.constantFrom(...moments),
  batchIds: fc.option(
    fc.array(fc.constantFrom('batch-1', 'batch-2', 'batch-3', 'batch-4', 'unknown')),
    { nil: undefined },
  ),
})

test('what was compiled answers every question at every time as the facts are judged', () => {
  fc.assert(
    fc.property(arbitraryGroup, question, (facts, { batchIds, ...rest }) => {
      const asked = { ...rest, ...(batchIds && { batchIds }) }
      const answer = answerCompiled(compileGroup(facts), facts.account, atMoment(asked))
      assert.deepEqual(answer, judgeGroup(facts, asked))
    }),
    { numRuns: 5000 },
  )
})

test('an account that was suspended later is answered as suspended, and one in observe mode as not enforced', () => {
  fc.assert(
    fc.property(arbitraryGroup, question, (facts, { batchIds: _, ...asked }) => {
      const account = { suspended: true, mode: 'observe' } as const
      const answer = answerCompiled(compileGroup(facts), account, atMoment(asked))
      assert.deepEqual(answer, judgeGroup({ ...facts, account }, asked))
    }),
  )
})

test('time alone opens nothing', () => {
  fc.assert(
    fc.property(arbitraryGroup, (facts) => {
      const { whole, batches } = compileGroup(facts)
      for (const course of [
        whole.campaign,
        whole.other,
        ...[...batches.values()].map((each) => each.course),
      ]) {
        const openness = course.map(({ reason }) => opennessOf(reason))
        assert.deepEqual(
          openness,
          openness.toSorted((one, other) => other - one),
        )
        assertInOrder(course)
      }
    }),
  )
})

test('a year of daily deliveries under one approval are judged once', () => {
  const approval = {
    ...{ approvalId: 'one', digest: '', endsAt: later, renewalPending: false, revoked: false },
    ...{ conditions: [], source: { version: 1, isWithin: true } },
  }
  const facts: GroupFacts = {
    account: { suspended: false, mode: 'enforce' },
    held: false,
    batches: Array.from({ length: 365 }, (_, day) => ({
      ...{ batchId: `day-${day}`, isEmpty: false, digest: `digest-${day}`, held: false },
      ...{ approvals: [approval], caseStatus: null, arrivedThrough: { source: 's', version: 1 } },
    })),
  }
  const { batches } = compileGroup(facts)
  const [all, ...others] = new Set(batches.values())
  assert.deepEqual([batches.size, others], [365, []])
  assert.deepEqual(all!.course, [
    { reason: null, until: Date.parse(later) },
    { reason: 'expired', until: Infinity },
  ])
})

/** A permit is less than `allow`, and more than shut. */
function opennessOf(reason: DenyReason | null): number {
  return reason === null ? 2 : reason === 'permit_required' ? 1 : 0
}

function assertInOrder(course: Course) {
  const ends = course.map(({ until }) => until)
  assert.equal(ends.at(-1), Infinity)
  assert.deepEqual(
    ends,
    ends.toSorted((one, other) => one - other),
  )
}

function atMoment({ now, ...question }: GateQuestion): CompiledQuestion {
  return { ...question, at: Date.parse(now) }
}
