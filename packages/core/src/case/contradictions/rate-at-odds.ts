import { jsonPointer } from '../submitting/json-pointer.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'
import { type StatedRate, statedRates } from './stated-rate.ts'

/** The middle one of so many periods is what is usual now. */
const recent = { week: 26, month: 12 }
const leastPeriods = 4
/** So many times as many as stated are no estimate any more. */
const tooMany = 2.5
/** Fewer are usual, because those who left are not in the file. */
const tooFew = 0.1
/** A period with so many times as many is a peak, and worth a question with this share of all sign-ups. */
const peak = 5
const leastOfPeak = 0.15
const leastRows = 30

/** A period of the files: a week by its Monday, or a month. */
interface Period {
  from: string
  rows: number
}

/**
 * A stated rate of sign-ups beside what the files show, week by week or month by month: how many are usual now,
 * and the highest peak. Silent where an earlier report names no weeks.
 */
export function rateAtOdds({ content, reports }: StatedAndFound): Contradiction[] {
  const rates = statedRates(content)
  const [rate] = rates
  if (rate === undefined) return []
  const periods = periodsOf(reports, rate.per)
  const whole = periods.slice(1, -1)
  const rows = periods.reduce((sum, period) => sum + period.rows, 0)
  if (whole.length < leastPeriods || rows < leastRows) return []
  // The files may hold recipients of other methods, too.
  const share =
    (content.methods.find(({ code }) => rate.key.startsWith(`${code}/`))?.share ?? 100) / 100
  const usual = middle(whole.slice(-recent[rate.per]).map((period) => period.rows))
  const most = together(rates, rate.per) / share
  const highest = periods.reduce((one, other) => (other.rows > one.rows ? other : one))
  const peaks = highest.rows > peak * most && highest.rows >= leastOfPeak * rows
  if (usual <= tooMany * most && usual >= tooFew * rate.least && !peaks) return []
  return [
    {
      code: 'rate_at_odds',
      pointsTo: 'forgery',
      figures: { usual, peak: highest.rows },
      pointer: jsonPointer('answers', rate.key),
      ...words(rate, usual, peaks ? highest : null),
    },
  ]
}

/** Several rates are those of several methods, and add up. */
function together(rates: readonly StatedRate[], per: StatedRate['per']): number {
  const weeksOfMonth = 365.25 / 12 / 7
  const factor = {
    week: { week: 1, month: weeksOfMonth },
    month: { week: 1 / weeksOfMonth, month: 1 },
  }
  return rates.reduce((sum, rate) => sum + rate.most * factor[rate.per][per], 0)
}

function periodsOf(reports: StatedAndFound['reports'], per: StatedRate['per']): Period[] {
  const found = findingFacts(reports, 'signups_over_time')
  if (found.some(({ weeks }) => weeks === undefined)) return []
  const counts = new Map<string, number>()
  for (const { weeks, months } of found) {
    const periods =
      per === 'month' ? months.map(({ month, rows }) => ({ from: month, rows })) : inWeeks(weeks!)
    for (const { from, rows } of periods) counts.set(from, (counts.get(from) ?? 0) + rows)
  }
  const sorted = [...counts.keys()].sort()
  const periods: Period[] = []
  for (let from = sorted[0]; from !== undefined && from <= sorted.at(-1)!; from = after(from)) {
    periods.push({ from, rows: counts.get(from) ?? 0 })
  }
  return periods
}

function inWeeks({ from, rows }: { from: string; rows: readonly number[] }): Period[] {
  return rows.map((count, week) => ({ from: daysAfter(from, 7 * week), rows: count }))
}

/** The next month after `YYYY-MM`, or the next week after a Monday. */
function after(from: string): string {
  return from.length > 7 ? daysAfter(from, 7) : daysAfter(`${from}-01`, 31).slice(0, 7)
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}

function middle(counts: readonly number[]): number {
  return counts.toSorted((one, other) => one - other)[counts.length >> 1]!
}

const german = new Intl.NumberFormat('de-DE')
const english = new Intl.NumberFormat('en-GB')

function words({ words: stated, per }: StatedRate, usual: number, highest: Period | null) {
  const [de, en] = per === 'week' ? ['Woche', 'week'] : ['Monat', 'month']
  const of = highest === null ? null : highest.from.split('-').reverse()
  const atPeak = {
    de:
      of &&
      `, in der Spitze ${german.format(highest!.rows)} (${per === 'week' ? `Woche ab ${of.join('.')}` : of.join('/')})`,
    en:
      of &&
      `, at the peak ${english.format(highest!.rows)} (${per === 'week' ? `week from ${highest!.from}` : of.join('/')})`,
  }
  const usually = per === 'week' ? 'In einer üblichen' : 'In einem üblichen'
  return {
    text: {
      de: `Angegeben ist: „${stated}“. ${usually} ${de} der letzten Zeit stehen in den Dateien ${german.format(usual)} Anmeldungen${atPeak.de ?? ''}.`,
      en: `Stated: “${stated}”. In a typical recent ${en}, the files show ${english.format(usual)} sign-ups${atPeak.en ?? ''}.`,
    },
    advice: {
      de: 'Bitte prüfen Sie die Angabe. Wenn viele auf einmal hinzukamen, nennen Sie bitte den Anlass.',
      en: 'Please check the statement. If many were added at once, please say what the occasion was.',
    },
  }
}
