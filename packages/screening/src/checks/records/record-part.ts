import type { Text } from '../../text.ts'
import type { UnreachableKind } from './confirmed-watch.ts'
import type { RecordTimes } from './record-times.ts'

/** One way in which records differ from what life writes: its measure and what is said about it. */
export interface RecordPart<Id extends string> {
  /** Stable, as ids of checks are. */
  id: Id
  /** Parts of one group show the same thing, so that only the strongest of them counts. */
  group:
    | 'days'
    | 'hours'
    | 'weekdays'
    | 'moments'
    | 'seconds'
    | 'order'
    | 'delays'
    | 'sequence'
    | 'addresses'
  title: Text
  /** Why life differs. */
  why: Text
  /** Null where the list says too little. */
  measure(times: RecordTimes): Measure | null
  /** The measure in words, beside what is usual. */
  describe(measure: Measure): Text
}

/** A figure and its weight. */
export interface Measure {
  /** In the unit of its part. */
  figure: number
  /** Of how many rows, gaps or days it was taken. */
  of: number
  times: Times
  /** Where the part counts kinds of rows. */
  kinds?: Record<UnreachableKind, number>
}

/**
 * How many times as often forged lists show a figure like this as honest ones do, counted on simulated lists
 * and rounded down (`npm run bench -- forgeries`). 1: it tells nothing.
 */
export type Times = 1 | 3 | 10 | 30 | 100

/** The weight of the first step that is met, else 1. `steps`: the strongest first. */
export function firstMet(steps: readonly (readonly [met: boolean, times: Times])[]): Times {
  return steps.find(([met]) => met)?.[1] ?? 1
}

/** Bounds of a share that hold for 99 lists of 100 (Wilson): `part` of `whole` may be chance. */
export function shareBounds(part: number, whole: number): { least: number; most: number } {
  const z = 2.58
  const observed = part / whole
  const middle = observed + (z * z) / (2 * whole)
  const reach = z * Math.sqrt((observed * (1 - observed)) / whole + (z / (2 * whole)) ** 2)
  const scale = 1 + (z * z) / whole
  return { least: (middle - reach) / scale, most: (middle + reach) / scale }
}
