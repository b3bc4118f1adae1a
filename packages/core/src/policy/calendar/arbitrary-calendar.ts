import fc from 'fast-check'
import type { Calendar, OpenHours } from './business-time.ts'

const minute = 60_000

/** Moments of 2026, with the nights of the clock changes more often than others. */
export const moment = fc.oneof(
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

/** Calendars in several zones, with varying days, breaks and holidays. */
export const calendars: fc.Arbitrary<Calendar> = fc
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

/** `HH:MM` from a number of quarter-hours; 96 is `24:00`. */
function clockTime(quarters: number): string {
  const padded = (number: number) => String(number).padStart(2, '0')
  return `${padded(Math.floor(quarters / 4))}:${padded((quarters % 4) * 15)}`
}
