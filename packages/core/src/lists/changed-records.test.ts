import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import fc from 'fast-check'
import { changedRecords, type KeptRecord } from './changed-records.ts'

describe('changedRecords', () => {
  test('finds the same recipients with other values, by the kind that changed most', () => {
    const later = list(100, (at) => [value(at), value(at + (at < 30 ? 1 : 0))])
    const found = changedRecords(
      list(100, (at) => [value(at), value(at)]),
      later,
    )
    assert.deepEqual(found, { compared: 100, shared: 100, changed: 30 })
  })

  test('needs half of the recipients, a fifth of them changed, and twenty to compare', () => {
    const before = list(100, (at) => [value(at)])
    const changed = (count: number, from = 0) =>
      list(100, (at) => [value(at + (at < count ? 1 : 0))], from)
    assert.equal(changedRecords(before, changed(19)), null)
    assert.equal(changedRecords(before, changed(20))?.changed, 20)
    assert.equal(changedRecords(before, changed(200, 50))?.shared, 50)
    assert.equal(changedRecords(before, changed(200, 51)), null)
    assert.equal(
      changedRecords(
        list(19, (at) => [value(at)]),
        list(19, (at) => [value(at + 1)]),
      ),
      null,
    )
  })

  test('never takes what only one of the two says for a change', () => {
    const side = fc.array(fc.nat({ max: 3 }), { minLength: 100, maxLength: 100 })
    fc.assert(
      fc.property(side, side, (one, other) => {
        const says = (told: number, at: number) => (told === 0 ? nothing : value(at))
        const found = changedRecords(
          list(100, (at) => [says(one[at]!, at)]),
          list(100, (at) => [says(other[at]!, at)]),
        )
        assert.equal(found, null)
      }),
    )
  })

  test('takes other days alone for a change only where most moved, as no time zone does', () => {
    const before = list(100, (at) => [{ day: 10 + at, minute: 5 }])
    const moved = (count: number) =>
      list(100, (at) => [{ day: 10 + at + (at < count ? 1 : 0), minute: 5 }])
    assert.equal(changedRecords(before, moved(60)), null)
    assert.equal(changedRecords(before, moved(61))?.changed, 61)
    const days = (count: number) => moved(count).map(withoutMinutes)
    assert.equal(changedRecords(before.map(withoutMinutes), days(20))?.changed, 20)
    assert.equal(changedRecords(before, days(0)), null)
  })
})

const nothing = { day: 0, minute: 0 }

function value(at: number) {
  return { day: at + 1, minute: (at % 15) + 1 }
}

function withoutMinutes({ recipient, values }: KeptRecord): KeptRecord {
  return { recipient, values: values.map(({ day }) => ({ day, minute: 0 })) }
}

function list(
  length: number,
  values: (at: number) => KeptRecord['values'],
  from = 0,
): KeptRecord[] {
  return Array.from({ length }, (_, at) => ({ recipient: `r${from + at}`, values: values(at) }))
}
