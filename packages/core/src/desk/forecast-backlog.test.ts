import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { forecastBacklog } from './forecast-backlog.ts'

const count = fc.nat(1000)
const weeks = fc.array(fc.record({ came: count, left: count }), { minLength: 4, maxLength: 8 })

test('what usually comes is added to what waits, and what usually leaves is taken off', () => {
  const traffic = [
    { came: 10, left: 4 },
    { came: 8, left: 8 },
    { came: 12, left: 10 },
    { came: 6, left: 6 },
  ]
  assert.deepEqual(forecastBacklog(5, traffic), { expected: 7, least: 5, most: 11, weeks: 4 })
})

test('a forecast lies between the quietest and the busiest week, and is never below nothing', () => {
  fc.assert(
    fc.property(count, weeks, (waiting, traffic) => {
      const { expected, least, most } = forecastBacklog(waiting, traffic)!
      assert.ok(least >= 0 && least <= expected && expected <= most)
    }),
  )
})

test('where as much leaves as comes, as much waits as before', () => {
  fc.assert(
    fc.property(count, fc.array(count, { minLength: 4, maxLength: 8 }), (waiting, counts) => {
      const traffic = counts.map((each) => ({ came: each, left: each }))
      assert.equal(forecastBacklog(waiting, traffic)!.expected, waiting)
    }),
  )
})

test('three weeks are too few to tell', () => {
  assert.equal(forecastBacklog(5, Array(3).fill({ came: 1, left: 1 })), null)
})
