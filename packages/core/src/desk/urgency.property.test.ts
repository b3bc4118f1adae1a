import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { compareUrgency, type UrgencyFacts, urgencyOf } from './urgency.ts'

const day = fc.integer({ min: 1, max: 28 }).map((n) => `2026-11-${String(n).padStart(2, '0')}`)
const waiting = fc.record({
  caseId: fc.uuid(),
  hour: fc.integer({ min: 0, max: 23 }),
  standing: fc.constantFrom<UrgencyFacts['standing']>('running', 'at_risk', 'breached'),
  priority: fc.constantFrom('raised', 'lowered', null),
  wantedOn: fc.option(day),
  dueOn: day,
  isSerious: fc.boolean(),
  isPreferred: fc.boolean(),
})
const queue = fc.array(waiting, { minLength: 2, maxLength: 30 }).map((cases) =>
  cases
    .map((facts) => ({
      ...facts,
      urgency: urgencyOf(facts),
      dueAt: `${facts.dueOn}T${String(facts.hour).padStart(2, '0')}:00:00.000Z`,
    }))
    .sort(compareUrgency),
)

test('no case whose promise has time left comes before one whose promise is at risk or missed', () => {
  fc.assert(
    fc.property(queue, (sorted) => {
      const pressing = sorted.map(({ standing }) => standing !== 'running')
      assert.deepEqual(
        pressing,
        pressing.toSorted((one, other) => Number(other) - Number(one)),
      )
    }),
  )
})

test('promises at risk or missed stand by what is due first, whatever anybody wishes', () => {
  fc.assert(
    fc.property(queue, (sorted) => {
      const due = sorted.filter(({ standing }) => standing !== 'running').map(({ dueAt }) => dueAt)
      assert.deepEqual(due, due.toSorted())
    }),
  )
})

test('of two cases with the same facts, what is due first comes first', () => {
  fc.assert(
    fc.property(waiting, (facts) => {
      const urgency = urgencyOf(facts)
      const one = { urgency, dueAt: '2026-11-02T09:00:00.000Z', caseId: 'b' }
      const other = { urgency, dueAt: '2026-11-02T10:00:00.000Z', caseId: 'a' }
      assert.ok(compareUrgency(one, other) < 0)
      assert.ok(compareUrgency(other, one) > 0)
    }),
  )
})
