import assert from 'node:assert/strict'
import { describe, test } from 'node:test'
import { isCalendarDate } from './answer-flaw.ts'

describe('isCalendarDate', () => {
  test('days that exist are dates, leap days included', () => {
    for (const date of ['1990-01-01', '2024-02-29', '2026-12-31']) assert.ok(isCalendarDate(date))
  })

  test('days that do not exist, other notations and slips of the keyboard are none', () => {
    const slips = [
      '2025-02-29',
      '2026-04-31',
      '2026-13-01',
      '14.03.2026',
      '2026-3-14',
      '0202-03-14',
    ]
    for (const text of [...slips, '2026-11-25T00:00:00Z', '', '2026-00-10']) {
      assert.ok(!isCalendarDate(text), text)
    }
  })
})
