import type { ScreeningOptions } from '@freigabe/screening'
import type { StoredReading } from '../../database/tables.ts'

/** What a customer said of a file, as whoever reads it is to be told. */
export function readingOptions(
  reading: StoredReading | null,
): Pick<ScreeningOptions, 'columns' | 'encoding'> {
  if (reading === null) return {}
  const { columns, encoding } = reading
  return { columns, ...(encoding === null ? {} : { encoding }) }
}
