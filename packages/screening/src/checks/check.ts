import type { AddressFault } from '../address/address-fault.ts'
import type { ColumnRole } from '../columns/column-role.ts'
import type { Suppressed } from '../counting/suppressed-set.ts'
import type { TextCounter } from '../counting/text-counter.ts'
import type { IpCountries } from '../ip/ip-countries.ts'
import type { DayOrderFacts } from '../moments/day-order.ts'
import type { RowFault } from '../reading/row-fault.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import type { RowView } from '../row-view.ts'
import type { FileShape } from '../shape/file-shape.ts'
import type { Text } from '../text.ts'

/** How much a finding can weigh, from a mere fact to evidence against the list. */
export const severities = ['info', 'notice', 'warning', 'serious'] as const
export type Severity = (typeof severities)[number]

/** Figures that a policy can set, by name; each check has its own. */
export type Thresholds = Readonly<Record<string, number>>

/**
 * One question to a recipients file. Each check lives in a file of its own with everything about
 * it: what it watches, the facts it returns, how they weigh, and what is said about them.
 */
export interface Check<Id extends string, Facts, Weight extends Severity = Severity> {
  /** Stable: reports, policies and reasons of decisions refer to it. */
  id: Id
  title: Text
  question: Text
  /** Why the answer matters, to the customer and to the reviewer alike. */
  why: Text
  /**
   * Whom it informs: a `shape` informs a reviewer and decides nothing until its precision has been measured.
   */
  kind: 'file' | 'address' | 'shape' | 'consent'
  /**
   * It points to forgery, so only those who decide read it: a customer could try until it is silent. Left out
   * of previews and of what customers read of a report.
   */
  forDesk?: boolean
  /** What it weighs together, where that is several things. */
  parts?: readonly { title: Text; why: Text }[]
  /** Columns without which there is nothing to say. */
  needs?: readonly ColumnRole[]
  /** Reads moments, so it runs once for each possible order of day and month. */
  readsMoments?: boolean
  /** What a finding can weigh, whatever the thresholds. A rule that waits for another weight never holds. */
  weights: readonly Weight[]
  /** What applies where the policy says nothing. */
  thresholds: Thresholds & { readonly [Never in Exclude<Severity, Weight>]?: never }
  begin(context: CheckContext): CheckRun<Facts>
  /** A pure function of facts and thresholds; null where there is nothing to report. */
  severity(facts: Facts, thresholds: Thresholds): Weight | null
  /** The one figure that fits on a line about the finding: usually a share. */
  headline(facts: Facts): Text
  describe(facts: Facts): Text
  /** What is easier to look at than to read; null where there is nothing to draw. */
  chart?(facts: Facts): Chart | null
}

/** What a check may know about the world: passed in, so that the same file always gives the same report. */
export interface CheckContext {
  /** The instant of the screening in milliseconds since 1970. */
  now: number
  roles: ReadonlySet<ColumnRole>
  /** The headings of the columns, where the file has them. */
  headings: Readonly<Partial<Record<ColumnRole, string>>>
  /** The sender whose export of suppressed addresses the file is, by its headings; null where it is none. */
  suppressionSender: string | null
  /** Countries to which the account says it mails, as ISO 3166 codes; empty where it has not said. */
  markets: readonly string[]
  /** The earliest possible sign-up: the day of the account's form or domain, if known. */
  formSince: number | null
  /** Where IP addresses are registered, if the caller has that data. */
  ipCountries: IpCountries | null
  /** Whom the account must not mail again, if the caller has that data. */
  suppressed: Suppressed | null
}

/** A check at work on one file. It may watch rows as they pass, and answers at the end. */
export interface CheckRun<Facts> {
  /** Called for each row with an address that can be mailed, in the order of the file. */
  row?(row: RowView): void
  /** Called once for each distinct recipient, with the SHA-256 of the address as words, a fair draw for samples, and how its name begins, for `NameFilter`. */
  recipient?(address: ReadAddress, hash: Int32Array, beginning: number): void
  /** Called for each cell that cannot be mailed; `confirmed`: its row says that it confirmed. */
  invalid?(cell: string, fault: AddressFault, confirmed: boolean): void
  /** Called for each row that cannot be read. */
  refused?(fault: RowFault): void
  /** The facts, which hold no address; null where the file says nothing on the question. */
  facts(totals: Totals): Facts | null
}

/** What every check may ask about the whole file once it has been read. */
export interface Totals {
  rows: number
  refusedRows: Readonly<Record<RowFault, number>>
  /** Rows whose address cell is empty. */
  empty: number
  invalid: Readonly<Record<AddressFault, number>>
  /** Rows with an address that can be mailed. */
  valid: number
  /** Distinct addresses among them. */
  unique: number
  /** Recipients by domain, each distinct address counted once. */
  domains: TextCounter
  /** How the order of day and month was settled; null where no date left it open. */
  dayOrder: DayOrderFacts | null
  /** What the rows look like as a whole: how they are sorted, where their style changes. */
  shape: FileShape
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

/** The greatest of several weights; null where there is none. */
export function heaviest<Weight extends Severity>(
  found: readonly (Weight | null)[],
): Weight | null {
  return (severities.findLast((weight) => found.includes(weight as Weight)) as Weight) ?? null
}

/** Shares at which a finding weighs more. */
export interface Steps {
  readonly [name: string]: number
}

/**
 * Weighs a share against the steps `notice`, `warning` and `serious`, each of which may be missing. Below
 * `least` cases (10 unless set) a share says little, so a handful on a small list stays a notice. Where a check knows
 * the share that honest lists have (`usual`), what chance makes of that share is no notice.
 */
export function weigh<Weight extends Severity>(
  part: number,
  whole: number,
  steps: Steps,
): Weight | null {
  if (part === 0) return null
  const reached = share(part, whole)
  const enough = part >= (steps.least ?? 10)
  const reaches = (step: number | undefined) => step !== undefined && reached >= step
  const weight = (): Severity => {
    if (enough && reaches(steps.serious)) return 'serious'
    if (enough && reaches(steps.warning)) return 'warning'
    return reaches(steps.notice) && isBeyondChance(part, whole, steps.usual) ? 'notice' : 'info'
  }
  // A check has no steps for what it never weighs, see `thresholds`.
  return weight() as Weight
}

/** One list in a hundred has more by chance. */
const oneInHundred = 2.33

/**
 * Whether so many are more than chance gives a list with the usual share (Freeman and Tukey 1950, for counts of
 * Poisson); so one slip is a slip on a list of 50 and of 5,000, and three are the fewest that can be more.
 */
function isBeyondChance(part: number, whole: number, usual: number | undefined): boolean {
  if (usual === undefined) return true
  return Math.sqrt(part) + Math.sqrt(part + 1) - Math.sqrt(4 * usual * whole + 1) > oneInHundred
}

export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, value) => total + value, 0)
}

/** The counts above zero, largest first, so that reports hold only what occurred. */
export function present<Key extends string>(
  counts: Readonly<Record<Key, number>>,
): Partial<Record<Key, number>> {
  const found = (Object.entries(counts) as [Key, number][]).filter(([, value]) => value > 0)
  found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return Object.fromEntries(found) as Partial<Record<Key, number>>
}

/** What a finding looks like as a picture, as plain data: screens, terminal and printed page draw it alike. */
export type Chart = BarChart | ColumnChart

/** Counts by name. */
export interface BarChart {
  kind: 'bars'
  bars: { label: Text; count: number }[]
  /** What the counts are parts of; with it each bar states its share. */
  whole: number
  /** A full bar is the whole; null where the counts are too small to draw, and numbers say it all. */
  full: 'whole' | null
}

/** Counts along time, length or the rows of the file. Every step is present, even with a count of zero. */
export interface ColumnChart {
  kind: 'columns'
  /** `partial`: how much of the step the file covers, "seit 12. Okt."; its count says little beside the others. */
  columns: { label: Text; count: number; partial?: Text }[]
}

/** Counts by kind, most first; null where there is none to draw. `whole`: what they are parts of. */
export function kindBars<Kind extends string>(
  counts: Partial<Record<Kind, number>> | undefined,
  texts: Readonly<Record<Kind, Text>>,
  whole: number,
): BarChart | null {
  const found = Object.entries(counts ?? {}) as [Kind, number][]
  if (found.length === 0) return null
  found.sort(([, one], [, other]) => other - one)
  const bars = found.map(([kind, count]) => ({ label: texts[kind], count }))
  return { kind: 'bars', full: 'whole', whole, bars }
}

/** A label that is the same in every language, such as a domain. */
export function sameText(text: string): Text {
  return { de: text, en: text }
}
