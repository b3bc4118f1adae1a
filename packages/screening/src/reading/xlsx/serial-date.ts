import type { DateFormat } from './date-format.ts'

const dayMs = 86_400_000
const lastDay = Date.UTC(9999, 11, 31)

/**
 * The ISO text of a day number, as the format shows it, with the time of day wherever there is one.
 * Null where the number is no date: then it stays a number.
 *
 * Days count from 1900, where Excel keeps the 29th of February that the year did not have (day 60)
 * for the sake of Lotus 1-2-3, or from 1904.
 */
export function serialDate(value: number, format: DateFormat, from1904: boolean): string | null {
  if (!(value >= 0)) return null
  if (format.elapsed) return span(value)
  const ms = Math.round(value * dayMs)
  const day = Math.floor(ms / dayMs)
  const time = timeOf(ms % dayMs)
  if (day === 0 && !from1904) return format.time ? time : null
  if (!format.date && day === 0) return time
  const date = from1904 ? dateOf(day, day1904) : date1900(day)
  if (date === null) return null
  return format.time || ms % dayMs > 0 ? `${date}T${time}` : date
}

const day1904 = Date.UTC(1904, 0, 1)
const dayBefore1900 = Date.UTC(1899, 11, 31)

function date1900(day: number): string | null {
  if (day === 60) return '1900-02-29'
  return dateOf(day < 60 ? day : day - 1, dayBefore1900)
}

function dateOf(day: number, first: number): string | null {
  const ms = first + day * dayMs
  return ms > lastDay ? null : new Date(ms).toISOString().slice(0, 10)
}

function timeOf(ms: number): string {
  return new Date(ms).toISOString().slice(11, ms % 1000 === 0 ? 19 : 23)
}

function span(value: number): string {
  const seconds = Math.round(value * 86_400)
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  return parts.map((part) => String(part).padStart(2, '0')).join(':')
}
