import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calendars, moment } from './arbitrary-calendar.ts'
import {
  addBusinessHours,
  businessHoursBetween,
  type Calendar,
  isBusinessTime,
  promisedBy,
} from './business-time.ts'

const minute = 60_000
const hour = 60 * minute

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
      assert.ok(promised <= promisedBy(calendar, instant(submitted), count + 1))
    }),
  )
})

test('a promise has one name, in whatever way its business time is counted', () => {
  const split = fc.double({ min: 0, max: 1, noNaN: true })
  check(
    fc.property(calendars, moment, days, split, (calendar, submitted, count, share) => {
      const from = instant(submitted)
      const promised = promisedBy(calendar, from, count)
      const hours = businessHoursBetween(calendar, from, promised)
      assert.equal(addBusinessHours(calendar, from, hours), promised)
      // As by a clock that stands still for a while and goes on with what was left.
      const between = submitted + Math.floor(share * (Date.parse(promised) - submitted))
      const left = businessHoursBetween(calendar, instant(between), promised)
      if (left > 0) assert.equal(addBusinessHours(calendar, instant(between), left), promised)
      // A closing and the opening after it are one moment: only the closing is ever named.
      assert.ok(isBusinessTime(calendar, instant(Date.parse(promised) - 1)))
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
  // Up to the end of March: in these months clocks skip an hour, but repeat none.
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

function check<Values>(property: fc.IProperty<Values>, numRuns = 300): void {
  fc.assert(property, { numRuns })
}

function instant(at: number): string {
  return new Date(at).toISOString()
}

/** In business hours, or at the very moment when they end. */
function isWithinHours(calendar: Calendar, at: string): boolean {
  const justBefore = instant(Date.parse(at) - 1)
  return isBusinessTime(calendar, at) || isBusinessTime(calendar, justBefore)
}

/** The same question answered without Temporal: from what a clock in that place shows. */
function isOpenOnTheWall({ timeZone, hours, holidays }: Calendar, at: number): boolean {
  const shown = new Date(at).toLocaleString('sv-SE', { timeZone })
  const [date, time] = shown.split(' ') as [string, string]
  const weekday = (new Date(date).getUTCDay() || 7) as keyof Calendar['hours']
  if (holidays.has(date)) return false
  return hours[weekday].some(({ from, to }) => from <= time.slice(0, 5) && time.slice(0, 5) < to)
}
