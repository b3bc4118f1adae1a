import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deferralTimes } from './deferral-times.ts'

const now = new Date('2026-11-26T09:00:00.000Z')

test('only moments before the promise is at risk are offered', () => {
  assert.deepEqual(deferralTimes(now, '2026-11-26T10:00:00.000Z'), [
    '2026-11-26T09:15:00.000Z',
    '2026-11-26T09:30:00.000Z',
    '2026-11-26T10:00:00.000Z',
  ])
})

test('what is at risk already is offered none', () => {
  assert.deepEqual(deferralTimes(now, '2026-11-26T08:59:00.000Z'), [])
})
