import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import { test } from 'node:test'
import { drawLot } from './draw-lot.ts'

const key = { id: 'k1', bytes: Buffer.alloc(32, 7) }
const other = { id: 'k2', bytes: Buffer.alloc(32, 8) }

test('a case draws the same lot again, and another one under another key', () => {
  const cases = Array.from({ length: 200 }, () => randomUUID())
  const draws = (by: typeof key) => cases.map((caseId) => drawLot(by, caseId, 0.5))
  assert.deepEqual(draws(key), draws(key))
  assert.notDeepEqual(draws(key), draws(other))
})

test('lots fall on the stated share of cases, on none at 0 and on all at 1', () => {
  const cases = Array.from({ length: 4000 }, (_, at) => `case ${at}`)
  const drawn = (share: number) => cases.filter((caseId) => drawLot(key, caseId, share)).length
  assert.equal(drawn(0), 0)
  assert.equal(drawn(1), cases.length)
  assert.ok(Math.abs(drawn(0.1) - 400) < 100, `${drawn(0.1)} of ${cases.length}`)
})

test('whoever draws a lot draws it for every larger share, too', () => {
  const cases = Array.from({ length: 500 }, (_, at) => `case ${at}`)
  const drawn = cases.filter((caseId) => drawLot(key, caseId, 0.2))
  assert.ok(drawn.every((caseId) => drawLot(key, caseId, 0.3)))
})
