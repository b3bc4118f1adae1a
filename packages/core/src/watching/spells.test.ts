import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { spellsOf, watchedSince, weekOf } from './spells.ts'

describe('Spells of sending', () => {
  test('begin with each week in which something was sent, and last for as many as are given', () => {
    const sends = ['2026-11-04', '2026-11-08', '2026-11-18', '2026-11-30'].map((sentOn) => ({
      sentOn,
      week: weekOf(sentOn),
    }))
    assert.deepEqual(
      spellsOf(sends, 4).map((spell) => spell.map(({ sentOn }) => sentOn)),
      [['2026-11-04', '2026-11-08', '2026-11-18'], ['2026-11-18', '2026-11-30'], ['2026-11-30']],
    )
  })

  test('are watched from the Monday of the oldest one that still runs', () => {
    assert.equal(watchedSince({ weeks: 4 }, '2026-11-29'), '2026-11-02')
    assert.equal(watchedSince({ weeks: 4 }, '2026-11-30'), '2026-11-09')
    assert.equal(watchedSince({ weeks: 1 }, '2026-11-30'), '2026-11-30')
  })
})
