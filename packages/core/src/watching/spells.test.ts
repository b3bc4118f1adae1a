import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import type { CountedCohort } from './count-for-rule.ts'
import { spellsOf, watchedSince } from './spells.ts'

describe('Spells of sending', () => {
  test('begin with each week in which something was sent, and last for as many as are given', () => {
    const days = ['2026-11-04', '2026-11-08', '2026-11-18', '2026-11-30']
    assert.deepEqual(
      spellsOf(days.map(sentOn), 4).map((spell) => spell.map(({ cohort }) => cohort.sentOn)),
      [['2026-11-04', '2026-11-08', '2026-11-18'], ['2026-11-18', '2026-11-30'], ['2026-11-30']],
    )
  })

  test('are watched from the Monday of the oldest one that still runs', () => {
    assert.equal(watchedSince({ weeks: 4 }, '2026-11-29'), '2026-11-02')
    assert.equal(watchedSince({ weeks: 4 }, '2026-11-30'), '2026-11-09')
    assert.equal(watchedSince({ weeks: 1 }, '2026-11-30'), '2026-11-30')
  })
})

function sentOn(day: string): CountedCohort {
  const cohort = {
    groupId: 'g',
    batchId: null,
    sentOn: day,
    isFirst: false,
    basis: 'counted' as const,
    shareTold: 1,
    cells: [],
  }
  return { cohort, sent: 0, receivers: [] }
}
