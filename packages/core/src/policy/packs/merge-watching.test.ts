import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { usualWatching } from '../../watching/watching-terms.ts'
import { mergeWatching } from './merge-watching.ts'

describe('What packs state of watching', () => {
  test('is as usual where none of them says anything', () => {
    assert.deepEqual(mergeWatching([]), usualWatching)
    assert.deepEqual(mergeWatching([{}, { level: undefined }]), usualWatching)
  })

  test('is followed at its strictest, whichever pack comes last', () => {
    const strict = {
      level: 0.01,
      rules: {
        complaints: { withinDays: 10, hold: { rate: 0.002, atLeast: 10 } },
      },
    }
    const mild = {
      level: 0.0001,
      rules: { complaints: { withinDays: 5, hold: { rate: 0.004, atLeast: 4 } } },
    }
    for (const layers of [
      [strict, mild],
      [mild, strict],
    ]) {
      const { level, rules } = mergeWatching(layers)
      assert.equal(level, 0.01)
      assert.equal(rules.complaints.withinDays, 10)
      assert.deepEqual(rules.complaints.hold, { rate: 0.002, atLeast: 4 })
      assert.deepEqual(rules.first_bounces, usualWatching.rules.first_bounces)
    }
  })

  test('may be milder than usual, as long as one pack says so and none is stricter', () => {
    const hold = { rate: 0.08, atLeast: 20 }
    assert.deepEqual(mergeWatching([{ rules: { first_bounces: { hold } } }]).rules.first_bounces, {
      ...usualWatching.rules.first_bounces,
      hold,
    })
  })

  test('never has a person look only above what is held', () => {
    const hold = { rate: 0.01, atLeast: 5 }
    const { look } = mergeWatching([{ rules: { first_bounces: { hold } } }]).rules.first_bounces
    assert.deepEqual(look, { rate: 0.01, atLeast: 3 })
  })

  test('describes the platform as the last pack has it', () => {
    const merged = mergeWatching([
      { complaintsFrom: ['yahoo'], weeks: 2, promise: { businessDays: 1 } },
      { complaintsFrom: ['gmx'], weeks: undefined },
    ])
    assert.deepEqual(merged.complaintsFrom, ['gmx'])
    assert.equal(merged.weeks, 2)
    assert.deepEqual(merged.promise, { businessDays: 1 })
  })
})
