import { textCell } from '../../../parts/table/csv-text.ts'

/**
 * Rows as CSV that spreadsheets open with a double click: in UTF-8 with a byte-order mark, separated by
 * semicolons. A cell that one of them would take for a formula gets an apostrophe in front.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  const lines = rows.map((cells) => cells.map((cell) => textCell(cell, ';')).join(';'))
  return `\ufeff${lines.join('\r\n')}\r\n`
}
