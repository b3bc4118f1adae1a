import type { Locale, Money } from '@freigabe/contract'

/** An instant as RFC 3339 text, or as the moment itself. */
export type When = string | Date

const minute = 60_000
const hour = 60 * minute
const day = 24 * hour
/** The smallest share that is written in figures, also in the findings of a screening. */
const least = 0.001

/** One at which no line ends. */
const space = '\u00a0'

interface Written {
  format(at: Date): string
}

/** A calendar day, or a month alone where nobody knew the day: `2026-11-26`, `2026-11`. */
function inDayOrMonth(stated: string, ofDay: Written, ofMonth: Written): string {
  const isMonth = stated.length === 'YYYY-MM'.length
  return (isMonth ? ofMonth : ofDay).format(new Date(`${stated}${isMonth ? '-01' : ''}T00:00:00Z`))
}

export type Format = ReturnType<typeof createFormat>

/**
 * Dates, durations and numbers in the reader's language and time zone: `Do., 26. Nov., 14:00`, with the year
 * where it is not the current one. All of them on the screens are written here.
 */
export function createFormat(locale: Locale, timeZone: string) {
  const language = locale === 'de' ? 'de-DE' : 'en-GB'
  const dates = (options: Intl.DateTimeFormatOptions): Written =>
    asWritten(new Intl.DateTimeFormat(language, { timeZone, ...options }), locale)
  const numbers = (options?: Intl.NumberFormatOptions) => new Intl.NumberFormat(language, options)
  const weekdayAndDay = { weekday: 'short', day: 'numeric', month: 'short' } as const
  const clock = { hour: '2-digit', minute: '2-digit' } as const

  const ofDay = dates(weekdayAndDay)
  const ofDayInYear = dates({ ...weekdayAndDay, year: 'numeric' })
  const ofMoment = dates({ ...weekdayAndDay, ...clock })
  const ofMomentInYear = dates({ ...weekdayAndDay, year: 'numeric', ...clock })
  const ofTime = dates(clock)
  const ofExactTime = dates({ ...clock, second: '2-digit' })
  const year = dates({ year: 'numeric' })
  const ofStatedDay = dates({ dateStyle: 'long', timeZone: 'UTC' })
  const ofStatedWeekday = dates({ ...weekdayAndDay, year: 'numeric', timeZone: 'UTC' })
  const ofTypedDay = new Intl.DateTimeFormat(language, {
    day: '2-digit',
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const ofStatedMonth = new Intl.DateTimeFormat(language, {
    month: 'long',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const ofTypedMonth = new Intl.DateTimeFormat(language, {
    month: '2-digit',
    year: 'numeric',
    timeZone: 'UTC',
  })
  const ofToday = new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' })
  const ofDayInWords = dates({ dateStyle: 'long' })
  const count = numbers()
  const share = numbers({ style: 'percent', maximumFractionDigits: 1 })
  const inTenths = numbers({
    style: 'percent',
    minimumFractionDigits: 1,
    maximumFractionDigits: 1,
  })
  const rate = numbers({ style: 'percent', maximumFractionDigits: 2 })
  const two = numbers({ minimumSignificantDigits: 2, maximumSignificantDigits: 2 })
  const inRelation = new Intl.RelativeTimeFormat(language, { numeric: 'auto' })
  const away = (value: number, name: Intl.RelativeTimeFormatUnit) =>
    inOnePiece(inRelation.format(value, name))
  const list = new Intl.ListFormat(language, { type: 'conjunction' })
  const choice = new Intl.ListFormat(language, { type: 'disjunction' })
  const unit = (value: number, name: string, unitDisplay: 'short' | 'long' = 'long') =>
    inOnePiece(
      numbers({ style: 'unit', unit: name, unitDisplay, maximumFractionDigits: 1 }).format(value),
    )
  const otherYear = (at: Date) => year.format(at) !== year.format(new Date())

  return {
    locale,
    timeZone,
    /** The zone of all moments written here: `Mitteleuropäische Zeit` */
    zone: () => zoneName(language, timeZone),
    /** `4.812` */
    number: (value: number) => count.format(value),
    /** A share from 0 to 1: `12,5 %`; a share above zero that rounds to nothing reads `< 0,1 %`. */
    percent: (value: number) =>
      value > 0 && value < least ? `<${space}${share.format(least)}` : share.format(value),
    /** The same among others, always with its decimal; only none and all are `0 %` and `100 %`. */
    share: (value: number) => {
      if (value === 0 || value === 1) return share.format(value)
      return value < least
        ? `<${space}${share.format(least)}`
        : inTenths.format(Math.min(value, 0.999))
    },
    /** A share beside a limit, which may be a tenth of a per cent: `0,34 %`, and from one per cent on `9,1 %` */
    rate: (value: number) => (value < 0.01 ? rate : share).format(value),
    /** A share as so many of a thousand, in two digits: `0,34`, `6,0`, `12`; all digits from a hundred on. */
    perThousand: (value: number) =>
      value < 0.0995 ? two.format(value * 1_000) : count.format(Math.round(value * 1_000)),
    /** `49,00 €` */
    money: ({ amount, currency }: Money) => {
      const written = numbers({ style: 'currency', currency })
      return written.format(amount / 10 ** (written.resolvedOptions().maximumFractionDigits ?? 0))
    },
    /** `3,4 MB`, in powers of 1,000. */
    bytes: (value: number) => inBytes(value, unit),
    /** `Do., 26. Nov.` */
    date: (when: When) => {
      const at = new Date(when)
      return (otherYear(at) ? ofDayInYear : ofDay).format(at)
    },
    /** The day of a moment within a sentence: `26. November 2026` */
    day: (when: When) => ofDayInWords.format(new Date(when)),
    /** A calendar day that somebody stated (`2026-11-26`), in no zone: `26. November 2026` */
    statedDay: (day: string) => inDayOrMonth(day, ofStatedDay, ofStatedMonth),
    /** The same with its weekday: `Do., 26. Nov. 2026` */
    dayInWords: (day: string) => inDayOrMonth(day, ofStatedWeekday, ofStatedMonth),
    /** The name of an import; a delivery’s ends with its day, which is written in words: `Anmeldung, 26. November 2026` */
    importName: (name: string) =>
      name.replace(/(?<=, )\d{4}-\d{2}-\d{2}$/, (day) =>
        Number.isNaN(Date.parse(day)) ? day : inDayOrMonth(day, ofStatedDay, ofStatedMonth),
      ),
    /** The same as one types it: `26.11.2026` */
    typedDay: (day: string) => inDayOrMonth(day, ofTypedDay, ofTypedMonth),
    /** The calendar day that it is now in the reader's zone: `2026-11-26` */
    today: (now: Date = new Date()) => ofToday.format(now),
    /** `Do., 26. Nov., 14:00` */
    moment: (when: When) => {
      const at = new Date(when)
      return (otherYear(at) ? ofMomentInYear : ofMoment).format(at)
    },
    /** `14:03` */
    time: (when: When) => ofTime.format(new Date(when)),
    /** `14:03:07` */
    exactTime: (when: When) => ofExactTime.format(new Date(when)),
    /** How far away from `now`: `in 3 Stunden`, `gestern`. */
    relative: (when: When, now: Date = new Date()) => {
      const ms = new Date(when).getTime() - now.getTime()
      const size = Math.abs(ms)
      if (size < minute) return away(0, 'second')
      if (size < hour) return away(Math.trunc(ms / minute), 'minute')
      if (size < day) return away(Math.trunc(ms / hour), 'hour')
      if (size < 45 * day) return away(daysBetween(now, new Date(when), timeZone), 'day')
      const months = Math.round(ms / (30.44 * day))
      if (Math.abs(months) < 24) return away(months, 'month')
      return away(Math.trunc(months / 12), 'year')
    },
    /** The length of a stretch of time, its two largest units: `2 Stunden und 5 Minuten`. */
    duration: (ms: number) => inDuration(ms, unit, list),
    /** `Anna, Ben und Chris` */
    list: (items: string[]) => list.format(items),
    /** The same with “or”. */
    either: (items: string[]) => choice.format(items),
  }
}

/** Without the comma that British English sets after the weekday, but only where a year follows. */
function asWritten(dates: Intl.DateTimeFormat, locale: Locale): Written {
  const comma = /(?<=^[A-Z][a-z]{2}),/
  return {
    format: (at) => inOnePiece(dates.format(at).replace(locale === 'en' ? comma : '', '')),
  }
}

/** No line ends between a day and its month, or a number and its unit. */
function inOnePiece(written: string): string {
  return written.replace(/(?<=\d\.?) (?=\p{L})/gu, space)
}

/** The name that holds in summer as in winter; where there is only an offset, as for UTC, the usual one. */
function zoneName(language: string, timeZone: string): string {
  const named = (timeZoneName: 'longGeneric' | 'long') =>
    new Intl.DateTimeFormat(language, { timeZone, timeZoneName })
      .formatToParts()
      .find(({ type }) => type === 'timeZoneName')!.value
  const generic = named('longGeneric')
  return generic.startsWith('GMT') ? named('long') : generic
}

type InUnit = (value: number, name: string, display?: 'short' | 'long') => string

function inBytes(value: number, unit: InUnit): string {
  const names = ['byte', 'kilobyte', 'megabyte', 'gigabyte', 'terabyte']
  const power = value < 1000 ? 0 : Math.min(4, Math.floor(Math.log10(value) / 3))
  return unit(value / 1000 ** power, names[power] ?? 'byte', power === 0 ? 'long' : 'short')
}

function inDuration(ms: number, unit: InUnit, list: Intl.ListFormat): string {
  const minutes = Math.max(1, Math.round(ms / minute))
  const parts: [number, string][] = [
    [Math.floor(minutes / 1440), 'day'],
    [Math.floor(minutes / 60) % 24, 'hour'],
    [minutes % 60, 'minute'],
  ]
  const first = parts.findIndex(([value]) => value > 0)
  const shown = parts.slice(first, first + 2).filter(([value]) => value > 0)
  return list.format(shown.map(([value, name]) => unit(value, name)))
}

/** Midnights between two moments in a zone, so that "tomorrow" has its everyday meaning. */
function daysBetween(from: Date, to: Date, timeZone: string): number {
  const dayOf = (at: Date) =>
    Date.parse(new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(at))
  return Math.round((dayOf(to) - dayOf(from)) / day)
}
