import { dayOf, dayText } from '../moments/days.ts'
import { counted, named, percent, shortDay, type Text, writtenDate } from '../text.ts'
import { type Check, type ColumnChart, share } from './check.ts'

export interface SignupsOverTimeFacts {
  /** Rows with a sign-up between 1995 and now. */
  rows: number
  /** By month, ascending, without empty months; the last twenty years at most. */
  months: { month: string; rows: number }[]
  /**
   * By week: the Monday of the first, and the rows of each, empty ones among them; the last ten years at most.
   * Missing from reports of earlier versions.
   */
  weeks?: { from: string; rows: number[] }
  /** Rows in months before those. */
  earlier: number
  /** The busiest days, busiest first. */
  busiest: { day: string; rows: number }[]
  /** The days of the first and of the last sign-up, `YYYY-MM-DD`; missing from reports of earlier versions. */
  first?: string
  last?: string
}

const listedMonths = 240
const listedWeeks = 520
const listedDays = 5
const firstDay = dayOf(Date.UTC(1995, 0, 1))

/** Informs with a picture: how a list grew says much about where it comes from. */
export const signupsOverTime: Check<'signups_over_time', SignupsOverTimeFacts, 'info' | 'notice'> =
  {
    id: 'signups_over_time',
    title: { de: 'Anmeldungen im Zeitverlauf', en: 'Sign-ups over time' },
    question: {
      de: 'Wann haben sich die Empfänger angemeldet?',
      en: 'When did the recipients sign up?',
    },
    why: {
      de: 'Eine Liste aus einem Formular wächst Monat für Monat. Sprünge haben meist einen Anlass, etwa eine Messe, eine Aktion oder einen Import, nach dem wir sonst fragen.',
      en: 'A list from a form grows month by month. Jumps usually have a reason, such as a fair, a campaign or an import, which we would otherwise ask about.',
    },
    kind: 'consent',
    needs: ['signed_up_at'],
    readsMoments: true,
    weights: ['info', 'notice'],
    thresholds: { least: 100, day: 0.2 },
    begin({ now }) {
      const days = new DayCounts(now)
      return {
        row: (view) => days.add(view.moment('signed_up_at')),
        facts() {
          const found = days.filled()
          return found.length === 0 ? null : spread(found)
        },
      }
    },
    severity({ rows, busiest }, { least, day }) {
      return rows >= least! && busiest[0]!.rows >= rows * day! ? 'notice' : 'info'
    },
    headline: ({ rows }) =>
      counted(rows, { de: 'Anmeldung', en: 'sign-up' }, { de: 'Anmeldungen', en: 'sign-ups' }),
    describe({ rows, months, earlier, busiest }) {
      const first = writtenDate(months[0]!.month)
      const last = writtenDate(months.at(-1)!.month)
      const day = writtenDate(busiest[0]!.day)
      const before = { de: earlier > 0 ? ' und früher' : '', en: earlier > 0 ? ' and before' : '' }
      const found = counted(
        rows,
        { de: 'Anmeldung', en: 'sign-up' },
        { de: 'Anmeldungen', en: 'sign-ups' },
      )
      const part = share(busiest[0]!.rows, rows)
      return {
        de: `${found.de} von ${first.de}${before.de} bis ${last.de}. Am stärksten Tag, dem ${day.de}, waren es ${percent(part, 'de')}.`,
        en: `${found.en} from ${first.en}${before.en} to ${last.en}. The busiest day, ${day.en}, had ${percent(part, 'en')}.`,
      }
    },
    chart: ({ months, first, last }) => ({
      kind: 'columns',
      columns: everyMonth(months, first, last),
    }),
  }

/** Moments between 1995 and now, by day. */
export class DayCounts {
  readonly #rows: Uint32Array

  constructor(now: number) {
    this.#rows = new Uint32Array(Math.max(dayOf(now) - firstDay + 2, 1))
  }

  /** NaN, and what lies before or after, is left out. */
  add(instant: number): void {
    if (Number.isNaN(instant)) return
    const day = dayOf(instant) - firstDay
    if (day >= 0 && day < this.#rows.length) this.#rows[day]!++
  }

  /** The days with rows, ascending. */
  filled(): { day: number; rows: number }[] {
    const filled: { day: number; rows: number }[] = []
    for (let at = 0; at < this.#rows.length; at++) {
      const rows = this.#rows[at]!
      if (rows > 0) filled.push({ day: at + firstDay, rows })
    }
    return filled
  }
}

function spread(days: readonly { day: number; rows: number }[]): SignupsOverTimeFacts {
  const busiest = days.toSorted((a, b) => b.rows - a.rows || a.day - b.day).slice(0, listedDays)
  const { rows, months, earlier } = byMonth(days)
  return {
    ...{ rows, months, weeks: weeksOf(days), earlier },
    busiest: busiest.map(({ day, rows }) => ({ day: dayText(day), rows })),
    first: dayText(days[0]!.day),
    last: dayText(days.at(-1)!.day),
  }
}

/** The rows of each month, and of those before the last twenty years. `days`: ascending. */
export function byMonth(
  days: readonly { day: number; rows: number }[],
): Pick<SignupsOverTimeFacts, 'rows' | 'months' | 'earlier'> {
  const counts = new Map<string, number>()
  for (const { day, rows } of days) {
    const month = dayText(day).slice(0, 7)
    counts.set(month, (counts.get(month) ?? 0) + rows)
  }
  const all = [...counts].map(([month, rows]) => ({ month, rows }))
  const months = all.slice(-listedMonths)
  const total = (list: readonly { rows: number }[]) => list.reduce((sum, { rows }) => sum + rows, 0)
  return { rows: total(all), months, earlier: total(all) - total(months) }
}

/** 1 January 1970 was a Thursday. */
const mondayOf = (day: number) => day - ((day + 3) % 7)

/** Rows week by week, so that statements such as “12 to 15 a week” can be compared. `days`: ascending. */
function weeksOf(days: readonly { day: number; rows: number }[]) {
  const last = mondayOf(days.at(-1)!.day)
  const first = Math.max(mondayOf(days[0]!.day), last - 7 * (listedWeeks - 1))
  const rows = Array<number>((last - first) / 7 + 1).fill(0)
  for (const each of days) {
    if (each.day >= first) rows[Math.floor((each.day - first) / 7)]! += each.rows
  }
  return { from: dayText(first), rows }
}

/**
 * The months, including empty ones between them. `first`, `last`: the days of the first and last row, where they
 * are known; the month of either is partial if they leave out more than a few of its days.
 */
export function everyMonth(
  months: SignupsOverTimeFacts['months'],
  first?: string,
  last?: string,
): ColumnChart['columns'] {
  const rows = new Map(months.map((each) => [each.month, each.rows]))
  const columns: ColumnChart['columns'] = []
  const end = months.at(-1)!.month
  const date = new Date(`${months[0]!.month}-01T00:00:00Z`)
  for (; ; date.setUTCMonth(date.getUTCMonth() + 1)) {
    const month = date.toISOString().slice(0, 7)
    const partial = partOf(month, first, last)
    columns.push({
      label: writtenDate(month),
      count: rows.get(month) ?? 0,
      ...(partial && { partial }),
    })
    if (month >= end) return columns
  }
}

/** Fewer days missing from a month are no reason to doubt its height. */
const fewDays = 3

function partOf(month: string, first = '', last = ''): Text | null {
  const from = first.startsWith(month) && Number(first.slice(8)) > fewDays ? first : null
  const days = new Date(Date.UTC(Number(month.slice(0, 4)), Number(month.slice(5)), 0)).getUTCDate()
  const until = last.startsWith(month) && Number(last.slice(8)) <= days - fewDays ? last : null
  const parts = [
    ...(from ? [named({ de: 'seit', en: 'since' }, shortDay(from))] : []),
    ...(until ? [named({ de: 'bis', en: 'until' }, shortDay(until))] : []),
  ]
  if (parts.length === 0) return null
  return {
    de: parts.map(({ de }) => de).join(' '),
    en: parts.map(({ en }) => en).join(' '),
  }
}
