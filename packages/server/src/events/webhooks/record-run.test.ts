import assert from 'node:assert/strict'
import { test } from 'node:test'
import { isOutOfPatience, nextAttempt } from './record-run.ts'

const now = '2026-11-25T10:00:00.000Z'
const waits = (failures: number, random: number) =>
  (Date.parse(nextAttempt(now, failures, random)) - Date.parse(now)) / 1000

test('the span in which an endpoint is tried again grows fourfold up to six hours', () => {
  const longest = [1, 2, 3, 4, 5, 6, 7, 8, 50].map((failures) => Math.round(waits(failures, 1)))
  assert.deepEqual(longest, [5, 20, 80, 320, 1280, 5120, 20480, 21600, 21600])
})

test('when in the span is left to chance, but never within a second', () => {
  assert.deepEqual([waits(3, 0.5), waits(3, 0), waits(1, 0.01)], [40, 1, 1])
})

test('after three days of failure patience is over', () => {
  assert.equal(isOutOfPatience(now, '2026-11-22T10:00:00.001Z'), false)
  assert.equal(isOutOfPatience(now, '2026-11-22T10:00:00.000Z'), true)
})
