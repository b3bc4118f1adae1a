import type { DayOrder } from '../moments/day-order.ts'
import { MomentReader } from '../moments/moment-reader.ts'
import type { Row } from '../reading/row.ts'

/**
 * What a row must say to belong to the first part: a cell with this text, whatever the case and the space
 * around it, or with a day before, or from, this one (`YYYY-MM-DD`). Columns count from 0.
 */
export type RowTest =
  | { column: number; is: string }
  | ({ column: number; dayOrder?: DayOrder | null } & ({ before: string } | { from: string }))

/**
 * Makes a test of what was wished. A day that can be read in two ways is read in the order of its file;
 * where none is known it has to lie on the named side in both. A cell without a day lies on neither.
 */
export function rowTest(by: RowTest): (row: Row) => boolean {
  if ('is' in by) {
    const wanted = plain(by.is)
    return (row) => plain(row.text(by.column)) === wanted
  }
  const isBefore = 'before' in by
  const limit = Date.parse(isBefore ? by.before : by.from)
  const reader = new MomentReader()
  const cell = new TextEncoder()
  return (row) => {
    const bytes = cell.encode(row.text(by.column).trim())
    if (!reader.read(bytes, 0, bytes.length)) return false
    const readings = [
      ...(by.dayOrder === 'month_first' ? [] : [reader.dayFirst]),
      ...(by.dayOrder === 'day_first' ? [] : [reader.monthFirst]),
    ].filter((moment) => !Number.isNaN(moment))
    return readings.length > 0 && readings.every((moment) => moment < limit === isBefore)
  }
}

function plain(text: string): string {
  return text.trim().toLowerCase()
}
