import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { later, now } from '../gate/arbitrary-group.ts'
import type { BatchFacts } from '../gate/group-facts.ts'
import { judgeBatch } from '../gate/judge-batch.ts'
import {
  type ArrivalBatch,
  periodOf,
  roomLeft,
  type SourceExtent,
  withinCap,
} from './source-cap.ts'

const extent: SourceExtent = { cap: 100, periodDays: 30, since: '2026-11-01' }
const someDays = fc.integer({ min: 0, max: 90 }).map(dayAfter)
const deliveries = fc.array(
  fc.record({ day: someDays, recipients: fc.integer({ min: 1, max: 80 }) }),
  { maxLength: 30 },
)
const extents = fc.record({
  cap: fc.integer({ min: 1, max: 300 }),
  periodDays: fc.integer({ min: 1, max: 60 }),
  since: fc.constantFrom('2026-11-01', '2026-11-20'),
})

test('never are more recipients sendable in a period than the cap allows, and none is turned away while there is room', () => {
  fc.assert(
    fc.property(deliveries, extents, (given, itsExtent) => {
      const { batches, beyond } = takeIn(given, itsExtent)
      const periods = Map.groupBy(batches, ({ day }) => periodOf(day, itsExtent))
      for (const [period, all] of periods) {
        const sum = all.reduce((total, { recipients }) => total + recipients, 0)
        assert.ok(sum <= itsExtent.cap)
        if (beyond.has(period)) assert.equal(sum, itsExtent.cap)
      }
      for (const batch of batches) assert.equal(verdict(batch, batches, itsExtent), 'allow')
    }),
  )
})

test('what arrives later takes nothing from what came before it', () => {
  fc.assert(
    fc.property(
      deliveries,
      someDays,
      fc.integer({ min: 1, max: 500 }),
      (given, day, recipients) => {
        const { batches } = takeIn(given, extent)
        const last = batches.at(-1)
        const flood = {
          batchId: 'z',
          version: 1,
          day: last && last.day > day ? last.day : day,
          recipients,
        }
        for (const batch of batches) {
          assert.equal(verdict(batch, [...batches, flood], extent), 'allow')
        }
      },
    ),
  )
})

test('a new period begins with its whole room, and only then', () => {
  const full: ArrivalBatch[] = [{ batchId: 'a', version: 1, day: '2026-11-03', recipients: 100 }]
  assert.equal(roomLeft(full, { version: 1, day: '2026-11-30' }, extent), 0)
  assert.equal(roomLeft(full, { version: 1, day: '2026-12-01' }, extent), 100)
})

test('what came through another form of the source neither takes room nor is covered', () => {
  const old: ArrivalBatch = { batchId: 'a', version: 1, day: '2026-11-03', recipients: 100 }
  assert.equal(roomLeft([old], { version: 2, day: '2026-11-03' }, extent), 100)
  const fresh = { ...old, version: 2 }
  assert.equal(verdict(fresh, [old, fresh], extent), 'content_changed')
})

test('beyond the cap nobody approved anything, and a review of the source says so', () => {
  const batch = { batchId: 'a', version: 1, day: '2026-11-03', recipients: 101 }
  assert.equal(verdict(batch, [batch], extent), 'never_approved')
  assert.equal(verdict(batch, [batch], extent, { caseStatus: 'in_review' }), 'in_review')
  assert.equal(verdict(batch, [batch], extent, { caseStatus: 'awaiting_answer' }), 'question_open')
})

test('what is sendable through a source needs no digest, and an approval of a source covers no other import', () => {
  const batch = { batchId: 'a', version: 1, day: '2026-11-03', recipients: 5 }
  assert.equal(verdict(batch, [batch], extent, { digest: '' }), 'allow')
  const { arrivedThrough: _, ...imported } = factsOf(batch, [batch], extent)
  assert.deepEqual(judgeBatch(imported, false, now), { verdict: 'deny', reason: 'content_changed' })
})

/** Deliveries as the server takes them in: one batch for each day, and a separate one beyond the cap. */
function takeIn(given: { day: string; recipients: number }[], itsExtent: SourceExtent) {
  const batches: ArrivalBatch[] = []
  const beyond = new Set<number>()
  for (const { day, recipients } of given.toSorted((a, b) => a.day.localeCompare(b.day))) {
    const inside = Math.min(recipients, roomLeft(batches, { version: 1, day }, itsExtent))
    if (inside < recipients) beyond.add(periodOf(day, itsExtent))
    const today = batches.find((batch) => batch.day === day)
    if (today) today.recipients += inside
    else batches.push({ batchId: `batch ${day}`, version: 1, day, recipients: inside })
  }
  return { batches, beyond }
}

function verdict(
  batch: ArrivalBatch,
  all: ArrivalBatch[],
  itsExtent: SourceExtent,
  changes: Partial<BatchFacts> = {},
): string {
  const answer = judgeBatch({ ...factsOf(batch, all, itsExtent), ...changes }, false, now)
  return answer.verdict === 'deny' ? answer.reason : 'allow'
}

function factsOf(batch: ArrivalBatch, all: ArrivalBatch[], itsExtent: SourceExtent): BatchFacts {
  return {
    batchId: batch.batchId,
    isEmpty: batch.recipients === 0,
    digest: 'a',
    held: false,
    arrivedThrough: { source: 'source-1', version: batch.version },
    approvals: [
      {
        approvalId: 'approval-1',
        digest: '',
        source: { version: 1, isWithin: withinCap(all, itsExtent).has(batch.batchId) },
        endsAt: later,
        renewalPending: false,
        revoked: false,
        conditions: [],
      },
    ],
    caseStatus: 'accepted',
  }
}

function dayAfter(days: number): string {
  return new Date(Date.parse('2026-11-01') + days * 86_400_000).toISOString().slice(0, 10)
}
