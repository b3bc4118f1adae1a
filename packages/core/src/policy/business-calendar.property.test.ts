import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  addBusinessHours,
  businessHoursBetween,
  dueAfterAnswer,
  isBusinessTime,
  promisedBy,
} from './business-calendar.ts'
import type { Calendar, OpenHours } from './business-calendar-openings.ts'

const minute = 60_000
const hour = 60 * minute

/** Moments of 2026, with the nights of the clock changes more often than others. */
const moment = fc.oneof(
  fc.integer({ min: Date.parse('2026-01-01'), max: Date.parse('2027-01-01') }),
  fc
    .record({
      night: fc.constantFrom('2026-03-08', '2026-03-29', '2026-04-05', '2026-10-25', '2026-11-01'),
      minutes: fc.integer({ min: -36 * 60, max: 36 * 60 }),
    })
    .map(({ night, minutes }) => Date.parse(night) + minutes * minute),
)

const roundTheClock: OpenHours[] = [{ from: '00:00', to: '24:00' }]
/** One or two openings a day, at any hour. */
const openHours: fc.Arbitrary<OpenHours[]> = fc
  .uniqueArray(fc.integer({ min: 0, max: 96 }), { minLength: 2, maxLength: 4 })
  .map((quarters) => quarters.sort((one, other) => one - other).map(clockTime))
  .map(([a, b, c, d]) =>
    c && d
      ? [
          { from: a!, to: b! },
          { from: c, to: d },
        ]
      : [{ from: a!, to: b! }],
  )

const calendars: fc.Arbitrary<Calendar> = fc
  .record({
    timeZone: fc.constantFrom(
      'Europe/Berlin',
      'America/New_York',
      'Australia/Lord_Howe',
      'America/Santiago',
      'UTC',
    ),
    week: fc.array(fc.oneof(openHours, openHours, fc.constant([]), fc.constant(roundTheClock)), {
      minLength: 6,
      maxLength: 6,
    }),
    monday: fc.oneof(openHours, fc.constant(roundTheClock)),
    holidays: fc.subarray(['2026-03-09', '2026-03-30', '2026-10-26', '2026-12-25']),
  })
  .map(({ timeZone, week, monday, holidays }) => ({
    timeZone,
    hours: {
      1: monday,
      2: week[0]!,
      3: week[1]!,
      4: week[2]!,
      5: week[3]!,
      6: week[4]!,
      7: week[5]!,
    },
    holidays: new Set(holidays),
  }))

const days = fc.integer({ min: 1, max: 5 })
const hours = fc.integer({ min: 0, max: 60 * 60 }).map((minutes) => minutes / 60)

test('a promise lies after the submission, in business hours or at their closing', () => {
  check(
    fc.property(calendars, moment, days, (calendar, submitted, count) => {
      const promised = promisedBy(calendar, instant(submitted), count)
      assert.ok(Date.parse(promised) > submitted)
      assert.ok(isWithinHours(calendar, promised))
    }),
  )
})

test('who submits earlier is never promised a later answer', () => {
  check(
    fc.property(
      calendars,
      moment,
      fc.integer({ min: 0, max: 30 * 60 }),
      days,
      (calendar, first, gap, count) => {
        const early = promisedBy(calendar, instant(first), count)
        const late = promisedBy(calendar, instant(first + gap * minute), count)
        assert.ok(early <= late, `${early} <= ${late}`)
      },
    ),
  )
})

test('one business day more is never promised earlier', () => {
  check(
    fc.property(calendars, moment, days, (calendar, submitted, count) => {
      const promised = promisedBy(calendar, instant(submitted), count)
      assert.ok(promised < promisedBy(calendar, instant(submitted), count + 1))
    }),
  )
})

test('business hours added are the business hours between', () => {
  check(
    fc.property(calendars, moment, hours, (calendar, from, added) => {
      const reached = addBusinessHours(calendar, instant(from), added)
      assert.ok(Date.parse(reached) >= from)
      assert.ok(isWithinHours(calendar, reached))
      assert.ok(Math.abs(businessHoursBetween(calendar, instant(from), reached) - added) < 1e-6)
    }),
  )
})

test('business hours between three moments add up', () => {
  check(
    fc.property(
      calendars,
      fc.array(moment, { minLength: 3, maxLength: 3 }),
      (calendar, moments) => {
        const [a, b, c] = moments.sort((one, other) => one - other).map(instant)
        const parts =
          businessHoursBetween(calendar, a!, b!) + businessHoursBetween(calendar, b!, c!)
        assert.ok(Math.abs(parts - businessHoursBetween(calendar, a!, c!)) < 1e-6)
      },
    ),
  )
})

test('business hours between are those counted quarter by quarter from the clock on the wall', () => {
  // Up to the end of March: clocks skip an hour in these months, but repeat none.
  const quarters = fc.integer({ min: 0, max: 88 * 96 })
  check(
    fc.property(calendars, quarters, (calendar, quarter) => {
      const from = Date.parse('2026-01-01') + quarter * 15 * minute
      const walk = Array.from({ length: 2 * 96 }, (_, index) => from + index * 15 * minute)
      const open = walk.filter((at) => isOpenOnTheWall(calendar, at)).length
      const counted = businessHoursBetween(calendar, instant(from), instant(from + 48 * hour))
      assert.equal(counted, open / 4)
    }),
    100,
  )
})

test('after an answer at least four business hours are left, and what was left before', () => {
  const moments = fc.array(moment, { minLength: 3, maxLength: 3 })
  check(
    fc.property(calendars, moments, (calendar, [dueAt, asked, other]) => {
      const askedAt = Math.min(asked!, other!)
      const answered = instant(Math.max(asked!, other!))
      const times = { dueAt: instant(dueAt!), askedAt: instant(askedAt), answeredAt: answered }
      const left = businessHoursBetween(calendar, answered, dueAfterAnswer(calendar, times))
      const before = businessHoursBetween(calendar, times.askedAt, times.dueAt)
      assert.ok(Math.abs(left - Math.max(4, before)) < 1e-6)
    }),
    100,
  )
})

function check<Values>(property: fc.IProperty<Values>, numRuns = 300): void {
  fc.assert(property, { numRuns })
}

function instant(at: number): string {
  return new Date(at).toISOString()
}

/** `HH:MM` of a number of quarters of an hour; 96 is `24:00`. */
function clockTime(quarters: number): string {
  const padded = (number: number) => String(number).padStart(2, '0')
  return `${padded(Math.floor(quarters / 4))}:${padded((quarters % 4) * 15)}`
}

/** In business hours, or at the very moment that they end. */
function isWithinHours(calendar: Calendar, at: string): boolean {
  const justBefore = instant(Date.parse(at) - 1)
  return isBusinessTime(calendar, at) || isBusinessTime(calendar, justBefore)
}

/** The same question answered without Temporal: by what a clock in that place shows. */
function isOpenOnTheWall({ timeZone, hours, holidays }: Calendar, at: number): boolean {
  const shown = new Date(at).toLocaleString('sv-SE', { timeZone })
  const [date, time] = shown.split(' ') as [string, string]
  const weekday = (new Date(date).getUTCDay() || 7) as keyof Calendar['hours']
  if (holidays.has(date)) return false
  return hours[weekday].some(({ from, to }) => from <= time.slice(0, 5) && time.slice(0, 5) < to)
}
