import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { nextDaytime, nextReminder } from './next-reminder.ts'

// A Wednesday, 10:00 in Berlin.
const since = '2026-11-25T09:00:00.000Z'
const end = '2026-12-25T09:00:00.000Z'
const timeZone = 'Europe/Berlin'
const paced = { since, after: [10, 3] }

test('the customer is reminded on the next of the days that the policy names', () => {
  assert.equal(nextReminder(paced, { now: since, end, timeZone }), '2026-11-30T07:00:00.000Z')
  const later = '2026-11-30T07:00:00.000Z'
  assert.equal(nextReminder(paced, { now: later, end, timeZone }), '2026-12-07T07:00:00.000Z')
  assert.equal(nextReminder(paced, { now: end, end, timeZone }), null)
})

test('what falls due on a weekend goes out on Monday at eight', () => {
  // Three days on it is Saturday.
  assert.equal(nextReminder(paced, { now: since, end, timeZone }), '2026-11-30T07:00:00.000Z')
})

test('a renewal is reminded of so many days before the approval ends', () => {
  const pace = { until: '2026-12-16T09:00:00.000Z', before: [2, 14] }
  assert.equal(nextReminder(pace, { now: since, end, timeZone }), '2026-12-02T09:00:00.000Z')
})

test('nobody is reminded once the case lapses', () => {
  const early = '2026-11-30T07:00:00.000Z'
  assert.equal(nextReminder(paced, { now: since, end: early, timeZone }), null)
})

test('what falls due at night goes out in the morning of the customer', () => {
  assert.equal(nextDaytime('Europe/Berlin', '2026-11-25T22:00:00.000Z'), '2026-11-26T07:00:00.000Z')
  assert.equal(nextDaytime('Europe/Berlin', '2026-11-25T03:00:00.000Z'), '2026-11-25T07:00:00.000Z')
  assert.equal(
    nextDaytime('America/New_York', '2026-11-25T09:00:00.000Z'),
    '2026-11-25T13:00:00.000Z',
  )
})

test('wherever and whenever, people are written to by day, on a weekday, and within four days', () => {
  const moments = fc.date({
    min: new Date('2026-01-01'),
    max: new Date('2028-01-01'),
    noInvalidDate: true,
  })
  const zones = fc.constantFrom('Europe/Berlin', 'America/Santiago', 'Australia/Lord_Howe', 'UTC')
  fc.assert(
    fc.property(moments, zones, (moment, zone) => {
      const at = moment.toISOString()
      const written = nextDaytime(zone, at)
      const shown = Temporal.Instant.from(written).toZonedDateTimeISO(zone)
      assert.ok(shown.dayOfWeek <= 5 && shown.hour >= 8 && shown.hour < 18)
      assert.ok(written >= at && Date.parse(written) - Date.parse(at) < 4 * 86_400_000)
      assert.equal(nextDaytime(zone, written), written)
    }),
  )
})
