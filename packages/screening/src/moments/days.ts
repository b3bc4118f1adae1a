/** In milliseconds. */
export const dayLength = 86_400_000

/** The number of the day since 1970 in which an instant lies, in UTC. */
export function dayOf(instant: number): number {
  return Math.floor(instant / dayLength)
}

/** `2024-02-03` */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** Whether an instant is a midnight, as a date without a time of day is. */
export function isMidnight(instant: number): boolean {
  // A remainder is slow unless both numbers are small integers.
  return dayOf(instant) * dayLength === instant
}

const daysInMonth = Uint8Array.of(0, 31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31)
const daysBefore = Uint16Array.of(0, 0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334)

/** Days from 31 December of the year 0 to 1 January 1970. */
const daysToEpoch = 719_163

/** Before every day that there is. */
export const noDay = -daysToEpoch - 1

/** A day of the Gregorian calendar as days since 1970; `noDay` where there is no such day. */
export function dayNumberOf(year: number, month: number, day: number): number {
  if (!(year >= 1 && year <= 9999 && month >= 1 && month <= 12 && day >= 1)) return noDay
  // As a small integer, so that a remainder is fast.
  const whole = year | 0
  const leap = whole % 4 === 0 && (whole % 100 !== 0 || whole % 400 === 0)
  const last = month === 2 && leap ? 29 : daysInMonth[month]!
  if (day > last) return noDay
  const past = whole - 1
  const leapDays = ((past / 4) | 0) - ((past / 100) | 0) + ((past / 400) | 0)
  const days = past * 365 + leapDays + daysBefore[month]! + (leap && month > 2 ? 1 : 0) + day
  return (days - daysToEpoch) | 0
}

/** Midnight UTC of a day of the Gregorian calendar in milliseconds since 1970; NaN where there is no such day. */
export function instantOf(year: number, month: number, day: number): number {
  const number = dayNumberOf(year, month, day)
  return number === noDay ? Number.NaN : number * dayLength
}
