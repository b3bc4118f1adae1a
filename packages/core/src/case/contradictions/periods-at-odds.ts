import { percentIn } from '../../percent-in.ts'
import { type AskedRequirement, requirementsFor } from '../../policy/packs/requirements-for.ts'
import { answerFlaw } from '../submitting/answer-flaw.ts'
import { jsonPointer } from '../submitting/json-pointer.ts'
import { answerKey } from '../submitting/submission-content.ts'
import { type Contradiction, findingFacts, type StatedAndFound } from './contradiction.ts'

/** From this share of the sign-ups on, it is no slip. */
const least = 0.02

/** When recipients of one method signed up, as stated; months `YYYY-MM`, both included. */
export interface Period {
  from: string
  until: string
  /** Entered by hand: the times of a file may be later, when somebody typed them. */
  isTyped: boolean
  fromKey: string
  untilKey: string
}

/**
 * Sign-up times in the files from months in which, as stated, there were no sign-ups. Silent while any of the
 * methods has no such period: the sign-ups may be from that one.
 */
export function signUpsOutsidePeriod(about: StatedAndFound): Contradiction[] {
  const periods = statedPeriods(about)
  const found = findingFacts(about.reports, 'signups_over_time')
  const outside = periods && outsideOf(periods, found)
  if (outside === null) return []
  const { share, key, from, until } = outside
  return [
    {
      code: 'sign_ups_outside_period',
      pointsTo: 'mistake',
      figures: { share },
      pointer: jsonPointer('answers', key),
      ...words(share, from, until),
    },
  ]
}

/** By month; what was before all months that are told apart stands in `earlier`. */
interface Months {
  rows: number
  months: readonly { month: string; rows: number }[]
  earlier: number
}

/** What lies outside all periods, and the statement it is about; null where it is no more than a slip. */
function outsideOf(periods: readonly Period[], found: readonly Months[]) {
  const rows = found.reduce((sum, facts) => sum + facts.rows, 0)
  const first = periods.toSorted(by('from'))[0]!
  const last = periods.toSorted(by('until')).at(-1)!
  let before = found.reduce((sum, { earlier }) => sum + earlier, 0)
  let outside = before
  for (const { month, rows } of found.flatMap(({ months }) => months)) {
    if (periods.some((one) => one.from <= month && (one.isTyped || month <= one.until))) continue
    outside += rows
    if (month < first.from) before += rows
  }
  if (rows === 0 || outside / rows < least) return null
  const key = before * 2 >= outside ? first.fromKey : last.untilKey
  return { share: outside / rows, key, from: first.from, until: last.until }
}

/** The column that is dated. */
type Dated = 'signed_up_at' | 'last_order_on'

/** The period of each stated method, or null while any of them has none. */
function statedPeriods(about: StatedAndFound, column: Dated = 'signed_up_at'): Period[] | null {
  const periods = about.content.methods.map(({ code }) => periodOf(about, code, column))
  return periods.length > 0 && periods.every((period) => period !== null) ? periods : null
}

/** The period of a method as stated, or null while one of its dates is missing or wrong. */
function periodOf(about: StatedAndFound, code: string, column: Dated): Period | null {
  const asked = periodQuestions(about, code, column)
  if (asked === null) return null
  const { answers } = about.content
  const month = ({ key, requirement }: AskedRequirement) =>
    answerFlaw(requirement, answers[key]) === null ? String(answers[key]).trim().slice(0, 7) : null
  const [from, until] = [month(asked.from), month(asked.until)]
  if (from === null || until === null) return null
  const { isTyped } = asked
  return { from, until, isTyped, fromKey: asked.from.key, untilKey: asked.until.key }
}

/**
 * The questions after the first and the last date of a method that asks for such a column, too; other methods use
 * such dates differently.
 */
export function periodQuestions(
  { policy, content }: Pick<StatedAndFound, 'policy' | 'content'>,
  code: string,
  column: Dated = 'signed_up_at',
): { from: AskedRequirement; until: AskedRequirement; isTyped: boolean } | null {
  const asked = requirementsFor(policy, content).filter(({ method }) => method === code)
  const asksFor = (column: string) =>
    asked.some(({ requirement: { columns = [] } }) => columns.some(({ id }) => id === column))
  const isTyped = asksFor('entered_on')
  const until = asked.find(({ requirement }) => requirement.notBefore !== undefined)
  const from =
    until && asked.find(({ key }) => key === answerKey(code, until.requirement.notBefore!))
  if (!(isTyped || asksFor(column)) || !until || !from) return null
  return { from, until, isTyped }
}

function by(part: 'from' | 'until') {
  return (one: Period, other: Period) => (one[part] < other[part] ? -1 : 1)
}

function words(share: number, from: string, until: string) {
  const written = (month: string) => month.split('-').reverse().join('/')
  return {
    text: {
      de: `Angegeben sind Anmeldungen von ${written(from)} bis ${written(until)}. In der Datei liegen ${percentIn(share, 'de')} außerhalb.`,
      en: `The sign-ups are said to be from ${written(from)} to ${written(until)}. In the file, ${percentIn(share, 'en')} are outside that period.`,
    },
    advice: {
      de: 'Bitte prüfen Sie beide Daten. Wenn diese Empfänger auf anderem Weg kamen, ergänzen Sie bitte die Erhebungsart.',
      en: 'Please check both dates. If these recipients came another way, please add that collection method.',
    },
  }
}

/** A crowd of one day, such as after a broadcast, is smaller than this. */
const leastShare = 0.8
const leastRows = 20

/** A stated period of more than one calendar month, and a file in which nearly all signed up on one day. */
export function signUpsOnOneDay(about: StatedAndFound): Contradiction[] {
  const long = (statedPeriods(about) ?? []).find(isLong)
  const found = findingFacts(about.reports, 'signups_over_time')
  const rows = found.reduce((sum, facts) => sum + facts.rows, 0)
  const day = found.flatMap(({ busiest = [] }) => busiest).toSorted((a, b) => b.rows - a.rows)[0]
  if (!long || !day || rows < leastRows || day.rows / rows < leastShare) return []
  return [
    {
      code: 'sign_ups_on_one_day',
      pointsTo: 'mistake',
      figures: { share: day.rows / rows },
      pointer: jsonPointer('answers', long.fromKey),
      drawnFrom: [jsonPointer('answers', long.untilKey)],
      ...wordsOfOneDay(day.rows / rows, day.day),
    },
  ]
}

/** Beginning and end do not lie in neighbouring months. Typing up a pile of sheets takes one day at any time. */
function isLong({ from, until, isTyped }: Period): boolean {
  const months = (month: string) => Number(month.slice(0, 4)) * 12 + Number(month.slice(5))
  return !isTyped && months(until) - months(from) > 1
}

function wordsOfOneDay(share: number, day: string) {
  const german = day.split('-').reverse().join('.')
  return {
    text: {
      de: `Angegeben ist, dass die Anmeldungen mehrere Monate dauerten. In der Datei haben sich ${percentIn(share, 'de')} an einem einzigen Tag angemeldet, am ${german}.`,
      en: `The sign-ups are said to have taken several months. In the file, ${percentIn(share, 'en')} signed up on a single day, ${day}.`,
    },
    advice: {
      de: 'Wenn das der Tag eines Imports ist, exportieren Sie bitte die ursprünglichen Anmeldezeiten.',
      en: 'If that is the day of an import, please export the original sign-up times.',
    },
  }
}

/**
 * Orders in the files from months in which, as stated, there were none: older than the oldest, or after the latest.
 * Silent while any of the methods is not about orders.
 */
export function ordersOutsidePeriod(about: StatedAndFound): Contradiction[] {
  const periods = statedPeriods(about, 'last_order_on')
  const outside = periods && outsideOf(periods, findingFacts(about.reports, 'orders_over_time'))
  if (outside === null) return []
  return [
    {
      code: 'orders_outside_period',
      pointsTo: 'mistake',
      figures: { share: outside.share },
      pointer: jsonPointer('answers', outside.key),
      ...wordsOfOrders(outside.share, outside.from, outside.until),
    },
  ]
}

function wordsOfOrders(share: number, from: string, until: string) {
  const written = (month: string) => month.split('-').reverse().join('/')
  return {
    text: {
      de: `Angegeben sind letzte Bestellungen von ${written(from)} bis ${written(until)}. In der Datei liegen ${percentIn(share, 'de')} der Bestellungen außerhalb.`,
      en: `The last orders are said to be from ${written(from)} to ${written(until)}. In the file, ${percentIn(share, 'en')} of the orders are outside that period.`,
    },
    advice: {
      de: 'Bitte prüfen Sie beide Daten, oder trennen Sie die Empfänger ab, die länger nichts bestellt haben.',
      en: 'Please check both dates, or split off recipients who last ordered before that.',
    },
  }
}
