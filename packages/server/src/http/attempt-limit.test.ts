import assert from 'node:assert/strict'
import { test } from 'node:test'
import { testClock } from '../testing/test-house.ts'
import { AppError } from './app-error.ts'
import { openAttemptLimit } from './attempt-limit.ts'

test('after so many attempts under one name, the next is refused until the time has passed', () => {
  const clock = testClock()
  const limit = openAttemptLimit(clock, { attempts: 3, minutes: 15 })
  for (let made = 0; made < 3; made += 1) limit.begin(['anna'])
  clock.forward({ minutes: 5 })
  assert.throws(() => limit.begin(['anna']), refusedFor(600))
  clock.forward({ minutes: 10 })
  limit.begin(['anna'])
})

test('other names are not refused', () => {
  const limit = openAttemptLimit(testClock(), { attempts: 1, minutes: 15 })
  limit.begin(['anna'])
  limit.begin(['bert'])
})

test('an attempt under several names is refused when one of them is used up, and counts under none', () => {
  const limit = openAttemptLimit(testClock(), { attempts: 2, minutes: 15 })
  limit.begin(['here', 'anna'])
  limit.begin(['here', 'bert'])
  assert.throws(() => limit.begin(['here', 'carl']), refusedFor(900))
  limit.begin(['carl'])
  limit.begin(['carl'])
  assert.throws(() => limit.begin(['carl']), refusedFor(900))
})

test('an attempt that is forgiven does not count', () => {
  const limit = openAttemptLimit(testClock(), { attempts: 1, minutes: 15 })
  for (let made = 0; made < 5; made += 1) {
    limit.begin(['anna'])
    limit.forgive(['anna'])
  }
})

test('attempts made at once all count before the first of them has failed', () => {
  const limit = openAttemptLimit(testClock(), { attempts: 10, minutes: 15 })
  const made = Array.from({ length: 100 }, () => {
    try {
      limit.begin(['anna'])
      return true
    } catch {
      return false
    }
  })
  assert.equal(made.filter(Boolean).length, 10)
})

function refusedFor(seconds: number) {
  return (error: unknown) =>
    error instanceof AppError &&
    error.code === 'TOO_MANY_REQUESTS' &&
    error.details.retryAfter === seconds
}
