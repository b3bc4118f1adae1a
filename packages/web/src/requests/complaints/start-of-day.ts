import { endOfDay } from '../../desk/decision/letter/approval-days.ts'

/** The first moment of a day (`YYYY-MM-DD`) in a time zone: a second after the end of the day before. */
export function startOfDay(day: string, timeZone: string): string {
  const before = new Date(Date.parse(day) - 86_400_000).toISOString().slice(0, 10)
  return new Date(Date.parse(endOfDay(before, timeZone)) + 1000).toISOString()
}
