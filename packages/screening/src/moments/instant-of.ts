import { dayNumberOf, noDay } from './day-number-of.ts'
import { dayLength } from './day-of.ts'

/** Midnight UTC of a day of the Gregorian calendar in milliseconds since 1970; NaN where there is no such day. */
export function instantOf(year: number, month: number, day: number): number {
  const number = dayNumberOf(year, month, day)
  return number === noDay ? Number.NaN : number * dayLength
}
