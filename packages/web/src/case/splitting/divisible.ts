import type { Batch, Columns } from '@freigabe/contract'

export type DivisibleBatch = Batch & { columns: Columns }

/** The imports that a column can divide; arrivals of a source and lists screened elsewhere are none. */
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
