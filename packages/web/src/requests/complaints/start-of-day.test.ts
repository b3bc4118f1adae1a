import assert from 'node:assert/strict'
import { test } from 'node:test'
import { startOfDay } from './start-of-day.ts'

test('a day begins at midnight where somebody is, also when clocks are changed', () => {
  assert.equal(startOfDay('2026-11-26', 'Europe/Berlin'), '2026-11-25T23:00:00.000Z')
  assert.equal(startOfDay('2026-10-25', 'Europe/Berlin'), '2026-10-24T22:00:00.000Z')
  assert.equal(startOfDay('2026-10-26', 'Europe/Berlin'), '2026-10-25T23:00:00.000Z')
})
