import assert from 'node:assert/strict'
import { test } from 'node:test'
import { dayAhead, endOfDay } from './approval-days.ts'

test('an approval counts through its last day where the account is', () => {
  assert.equal(endOfDay('2026-11-30', 'Europe/Berlin'), '2026-11-30T22:59:59.000Z')
  assert.equal(endOfDay('2026-07-31', 'Europe/Berlin'), '2026-07-31T21:59:59.000Z')
  assert.equal(endOfDay('2026-07-31', 'America/New_York'), '2026-08-01T03:59:59.000Z')
})

test('the day is counted in months from today', () => {
  assert.equal(dayAhead(24, new Date(2026, 10, 25, 12)), '2028-11-25')
})
