import type { Batch, Columns, Division } from '@freigabe/contract'

/** Whether the house is working on a division. */
export function isBeingDivided(division: Division | null | undefined): boolean {
  return division?.state === 'waiting' || division?.state === 'screening'
}

/** Whether a division is still open, so that no other may begin. */
function isUnderWay(division: Division | null): boolean {
  return isBeingDivided(division) || division?.state === 'waiting_for_file'
}

/** An import that a column can divide. */
export type DivisibleBatch = Batch & { columns: Columns }

/**
 * The imports that a column can divide; arrivals of a source and lists screened elsewhere are not among them.
 */
export function divisible(batches: Batch[]): DivisibleBatch[] {
  return batches.filter(
    (batch): batch is DivisibleBatch =>
      batch.state === 'screened' &&
      batch.arrived === null &&
      batch.origin === 'server' &&
      batch.columns !== null &&
      batch.columns.width > 1,
  )
}

/** The ways in which a case can be split now; none if it holds nothing to separate. */
export function waysToSplit(batches: Batch[], division: Division | null): ('whole' | 'inside')[] {
  return [
    ...(batches.length > 1 ? (['whole'] as const) : []),
    ...(divisible(batches).length > 0 && !isUnderWay(division) ? (['inside'] as const) : []),
  ]
}
