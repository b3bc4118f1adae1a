const daysInMonth = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]
const daysBefore = [0, 31, 59, 90, 120, 151, 181, 212, 243, 273, 304, 334]

/** Midnight UTC of a day of the Gregorian calendar in milliseconds since 1970; NaN where there is no such day. */
export function instantOf(year: number, month: number, day: number): number {
  if (year < 1 || year > 9999 || month < 1 || month > 12 || day < 1) return Number.NaN
  const leap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && leap ? 29 : daysInMonth[month - 1]!
  if (day > last) return Number.NaN
  const past = year - 1
  const leapDays = Math.floor(past / 4) - Math.floor(past / 100) + Math.floor(past / 400)
  const days = past * 365 + leapDays + daysBefore[month - 1]! + (leap && month > 2 ? 1 : 0) + day
  return (days - daysToEpoch) * 86_400_000
}

/** Days from 31 December of the year 0 to 1 January 1970. */
const daysToEpoch = 719_163
