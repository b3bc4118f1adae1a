import assert from 'node:assert/strict'
import { test } from 'node:test'
import { settlePermit } from './settle-permit.ts'

const given = { count: 100, isSettled: false, caps: ['a'] }

test('what a permit was for and was not sent is given back to its caps', () => {
  assert.deepEqual(settlePermit(given, 60), { over: 0, settles: true, taken: -40 })
  assert.deepEqual(settlePermit(given, 100), { over: 0, settles: true, taken: 0 })
})

test('what was sent beyond a permit is over, and taken all the same', () => {
  assert.deepEqual(settlePermit(given, 130), { over: 30, settles: true, taken: 30 })
})

test('a permit that was reported before covers nothing any more', () => {
  const replayed = settlePermit({ ...given, isSettled: true }, 40)
  assert.deepEqual(replayed, { over: 40, settles: false, taken: 40 })
})

test('a permit that there is not covers nothing', () => {
  assert.deepEqual(settlePermit(null, 40), { over: 40, settles: false, taken: 0 })
})
