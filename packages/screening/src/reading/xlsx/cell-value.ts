import type { CellStyles } from './cell-styles.ts'
import { unescapeCharacters } from './cell-text.ts'
import { serialDate } from './serial-date.ts'
import type { SharedStrings } from './shared-strings.ts'

/** What the cells of a workbook are read with. */
export interface CellReading {
  strings: SharedStrings
  styles: CellStyles
  /** Days are counted from 1904, as once on the Macintosh. */
  from1904: boolean
}

/**
 * The text of a cell that stores a value, by the cell's type and style; null where it is too long.
 * Numbers come in their shortest form, dates in ISO form, errors such as `#N/A` as they are.
 */
export function cellValue(
  type: string,
  style: string | undefined,
  value: string,
  { strings, styles, from1904 }: CellReading,
): string | null {
  if (value === '') return ''
  if (type === 's') return strings.get(Number(value))
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'str') return unescapeCharacters(value)
  if (type !== 'n') return value
  const format = style === undefined ? undefined : styles[Number(style)]
  const date = format ? serialDate(Number(value), format, from1904) : null
  return date ?? plainNumber(value)
}

/** Excel stores 1.1 as 1.1000000000000001 and long numbers with an exponent. */
function plainNumber(value: string): string {
  if (/^-?\d+$/.test(value)) return value
  const number = Number(value)
  return Number.isFinite(number) ? String(number) : value
}
