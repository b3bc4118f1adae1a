/** The bounds of a field, as calendar days. */
export interface DayBounds {
  min?: string | undefined
  max?: string | undefined
}

interface HowToRead extends DayBounds {
  /** Today, as a calendar day: what is typed without a year is nearest to it. */
  today: string
  /** Whether `3/2024` is enough, and read as that month. */
  monthIsEnough?: boolean | undefined
}

/**
 * Reads a day as people type it in German or English, the day before the month: `28.11.28`, `28. Nov`,
 * `28 November 2028`, `2028-11-28`; as a calendar day, or null where it is none.
 */
export function readDay(text: string, { today, monthIsEnough, ...bounds }: HowToRead) {
  const parts = partsOf(text)
  const day = parts.map(String).join(' ')
  const iso = /^(\d{4}) (\d{1,2}) (\d{1,2})$/.exec(day)
  if (iso) return calendarDay(Number(iso[1]), Number(iso[2]), Number(iso[3]))
  const whole = /^(\d{1,2}) (\d{1,2}) (\d{2}|\d{4})$/.exec(day)
  if (whole) return calendarDay(fullYear(whole[3]!), Number(whole[2]), Number(whole[1]))
  const month = /^(\d{1,2}) (\d{4})$/.exec(day)
  const isoMonth = /^(\d{4}) (\d{2})$/.exec(day)
  if (month || isoMonth) {
    const [year, of] = month ? [month[2], month[1]] : [isoMonth![1], isoMonth![2]]
    return monthIsEnough ? (calendarDay(Number(year), Number(of), 1)?.slice(0, 7) ?? null) : null
  }
  const short = /^(\d{1,2}) (\d{1,2})$/.exec(day)
  return short ? nearest(Number(short[2]), Number(short[1]), today, bounds) : null
}

/** Whether a value is a month and no day: `2024-03`. */
export function isMonth(value: string): boolean {
  return /^\d{4}-\d{2}$/.test(value)
}

/** Numbers as they stand, and names of months as their numbers, after the day. */
function partsOf(text: string): (string | number)[] {
  const found = text.toLowerCase().match(/\d+|\p{L}+/gu) ?? []
  const parts = found.flatMap((part) => (/\d/.test(part) ? part : monthOf(part)))
  // In `Nov 28, 2028` the month comes first.
  const isMonthFirst = typeof parts[0] === 'number' && parts.length > 1 && !isYear(parts[1])
  return isMonthFirst ? [parts[1]!, parts[0]!, ...parts.slice(2)] : parts
}

function isYear(part: string | number | undefined): boolean {
  return String(part).length === 4
}

const months = (['de-DE', 'en-GB'] as const).map((language) => {
  const name = new Intl.DateTimeFormat(language, { month: 'long', timeZone: 'UTC' })
  return Array.from({ length: 12 }, (_, at) => name.format(Date.UTC(2026, at, 1)).toLowerCase())
})

/** A month by its name or at least three letters of it; weekdays say nothing, and other words make it unreadable. */
function monthOf(word: string): (string | number)[] {
  if (word === 'mrz') return [3]
  const isName = (name: string) => word.length >= 3 && name.startsWith(word)
  const at = months.map((names) => names.findIndex(isName)).find((place) => place >= 0)
  if (at !== undefined) return [at + 1]
  return weekdays.some((day) => day.startsWith(word)) ? [] : [word]
}

const weekdays = (['de-DE', 'en-GB'] as const).flatMap((language) => {
  const name = new Intl.DateTimeFormat(language, { weekday: 'long', timeZone: 'UTC' })
  return Array.from({ length: 7 }, (_, at) => name.format(Date.UTC(2026, 0, at + 1)).toLowerCase())
})

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year)
}

/** `2028-02-30` is no day. */
function calendarDay(year: number, month: number, day: number): string | null {
  const at = new Date(Date.UTC(year, month - 1, day))
  const isSame = at.getUTCMonth() === month - 1 && at.getUTCDate() === day
  return isSame && year >= 1000 ? at.toISOString().slice(0, 10) : null
}

/** Of the days with this number and month the one nearest to today; one that the field allows, if there is any. */
function nearest(month: number, day: number, today: string, { min, max }: DayBounds) {
  const year = Number(today.slice(0, 4))
  const days = [year - 1, year, year + 1].flatMap((each) => calendarDay(each, month, day) ?? [])
  const allowed = days.filter((each) => each >= (min ?? each) && each <= (max ?? each))
  const away = (each: string) => Math.abs(Date.parse(each) - Date.parse(today))
  const sorted = (allowed.length > 0 ? allowed : days).sort((one, other) => away(one) - away(other))
  return sorted[0] ?? null
}
