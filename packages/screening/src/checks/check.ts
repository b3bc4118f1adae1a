import type { AddressFault } from '../address/address-fault.ts'
import type { AddressReader } from '../address/address-reader.ts'
import type { RowFault } from '../reading/row-fault.ts'
import type { Text } from '../text.ts'
import type { TextCounter } from './text-counter.ts'

/** How much a finding weighs, from a mere fact to what speaks against the list. */
export type Severity = 'info' | 'notice' | 'warning' | 'serious'

/**
 * One question to a recipients file. Each check lives in a file of its own with everything about
 * it: what it watches, the facts it returns, how they weigh, and what is said about them.
 */
export interface Check<Id extends string, Facts> {
  /** Stable: reports, policies and reasons of decisions refer to it. */
  id: Id
  title: Text
  question: Text
  begin(): CheckRun<Facts>
  /** A pure function of the facts; null where there is nothing to report. */
  severity(facts: Facts): Severity | null
  describe(facts: Facts): Text
}

/** A check at work on one file. It may watch rows as they pass, and answers at the end. */
export interface CheckRun<Facts> {
  /** Called once for each distinct recipient. */
  recipient?(address: AddressReader): void
  /** Called for each cell that cannot be mailed. */
  invalid?(cell: string, fault: AddressFault): void
  facts(totals: Totals): Facts
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
}

export function share(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole
}

export interface Steps {
  notice: number
  warning?: number
  serious?: number
}

/**
 * Weighs a share against thresholds. Below `least` cases a share says little, so that a handful
 * on a small list stays a notice.
 */
export function weigh(part: number, whole: number, steps: Steps, least = 10): Severity | null {
  if (part === 0) return null
  const reached = share(part, whole)
  if (part >= least && steps.serious !== undefined && reached >= steps.serious) return 'serious'
  if (part >= least && steps.warning !== undefined && reached >= steps.warning) return 'warning'
  return reached >= steps.notice ? 'notice' : 'info'
}

export function sum(counts: Readonly<Record<string, number>>): number {
  return Object.values(counts).reduce((total, value) => total + value, 0)
}

/** The counts above zero, largest first, so that reports hold only what there is. */
export function present<Key extends string>(
  counts: Readonly<Record<Key, number>>,
): Partial<Record<Key, number>> {
  const found = (Object.entries(counts) as [Key, number][]).filter(([, value]) => value > 0)
  found.sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  return Object.fromEntries(found) as Partial<Record<Key, number>>
}
