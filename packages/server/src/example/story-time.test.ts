import assert from 'node:assert/strict'
import { test } from 'node:test'
import { businessHoursBetween, isBusinessTime, type WorkingHours } from '@freigabe/core'
import fc from 'fast-check'
import { businessCalendar } from '../policy/calendar/business-calendar.ts'
import { storyClock, storyTime } from './story-time.ts'

const berlin = {
  timeZone: 'Europe/Berlin',
  country: 'DE',
  state: 'BE',
  hours: null,
  closedDays: [],
}
const officeDay = [{ from: '09:00', to: '17:00' }]
const working: WorkingHours = {
  hours: { 1: officeDay, 2: officeDay, 3: officeDay, 4: officeDay, 5: officeDay, 6: [], 7: [] },
  closedDays: [],
}
const calendar = (at: string) => businessCalendar(berlin, working, at)
/** Any moment within some years: nights, weekends, Easter, Christmas, days when the clocks change. */
const anyNow = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2030-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString())

test('whenever the story is told, people work only when somebody works', () => {
  fc.assert(
    fc.property(anyNow, fc.integer({ min: 1, max: 130 }), (now, days) => {
      const at = storyTime(calendar, now).daysAgo(days, '10:30')
      assert.ok(isBusinessTime(calendar(at), at))
      assert.ok(at < now)
    }),
    { numRuns: 300 },
  )
})

test('whenever the story is told, what people tell of lies before the day on which they tell it', () => {
  fc.assert(
    fc.property(anyNow, fc.integer({ min: 1, max: 130 }), (now, days) => {
      const time = storyTime(calendar, now)
      assert.ok(time.date(days) < time.daysAgo(days, '09:00').slice(0, 10))
    }),
    { numRuns: 300 },
  )
})

test('so many business hours ago is so many business hours ago', () => {
  fc.assert(
    fc.property(anyNow, fc.integer({ min: 1, max: 40 }), (now, quarters) => {
      const at = storyTime(calendar, now).businessHoursAgo(quarters / 4)
      const passed = businessHoursBetween(calendar(now), at, now)
      assert.ok(passed >= quarters / 4 && passed <= quarters / 4 + 0.25)
    }),
    { numRuns: 100 },
  )
})

test('a moment of a story is said in words, and other words are refused', () => {
  const time = storyTime(calendar, '2026-11-25T13:00:00.000Z')
  assert.equal(time.moment('8 days ago, 08:30'), time.daysAgo(8, '08:30'))
  assert.equal(time.moment('4.75 business hours ago'), time.businessHoursAgo(4.75))
  assert.equal(time.moment('1 day ago, 16:45'), '2026-11-24T15:45:00.000Z')
  assert.equal(time.moment('3 minutes ago'), '2026-11-25T12:57:00.000Z')
  assert.equal(time.moment('in 21 days'), '2026-12-16T13:00:00.000Z')
  assert.throws(() => time.moment('8 days ago'), /8 days ago/)
})

test('the clock never goes back', () => {
  const clock = storyClock('2026-11-25T09:00:00.000Z')
  clock.moveTo('2026-11-24T09:00:00.000Z')
  assert.equal(clock.now(), '2026-11-25T09:00:00.000Z')
})
