/** A batch of what a source brought on one day. */
export interface ArrivalBatch {
  batchId: string
  /** The form of the source at that time. */
  version: number
  /** The day in UTC, `YYYY-MM-DD`: a period must not shift because an account changes its time zone. */
  day: string
  recipients: number
}

/** How much may arrive through a source: so many recipients in each period, counted from a first day. */
export interface SourceExtent {
  cap: number
  periodDays: number
  /** The first day of the first period: when this form of the source was declared. */
  since: string
}

/**
 * How many recipients had come through the same form of the source in the batch's period, this batch
 * included. The count runs by day, and within a day by batch id, which are given out in order of time:
 * what arrives later never pushes out what came before it.
 *
 * @param all every batch that the source brought within its cap, in any order
 */
export function arrivedSoFar(
  batch: ArrivalBatch,
  all: Iterable<ArrivalBatch>,
  extent: Omit<SourceExtent, 'cap'>,
): number {
  let sum = 0
  for (const other of all) {
    if (other.version !== batch.version || isAfter(other, batch)) continue
    if (periodOf(other.day, extent) === periodOf(batch.day, extent)) sum += other.recipients
  }
  return sum
}

/** Which period of a source a day lies in, counted from 0; days before the first are part of it. */
export function periodOf(day: string, { since, periodDays }: Omit<SourceExtent, 'cap'>): number {
  return Math.max(0, Math.floor((Date.parse(day) - Date.parse(since)) / dayLength / periodDays))
}

const dayLength = 86_400_000

function isAfter(one: ArrivalBatch, other: ArrivalBatch): boolean {
  return one.day === other.day ? one.batchId > other.batchId : one.day > other.day
}
