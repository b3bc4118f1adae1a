import { looksLikeAddress } from '../address/looks-like-address.ts'
import type { SampleRow } from '../reading/table.ts'
import { isEmailHeading } from './email-heading-match.ts'

/** A heading stands near the top; further down a row without an address is a dirty row. */
const searchedRows = 20

/**
 * Finds the row of headings: the first above the first address that names an e-mail column, else
 * the first there that reads like headings. Title and comment lines before it are passed over.
 * `email`: the column of addresses as told by content, null where there is none.
 */
export function findHeader(
  rows: readonly SampleRow[],
  width: number,
  email: number | null,
): { line: number; cells: string[] } | null {
  const firstRecipient = email === null ? -1 : rows.findIndex((row) => isAddress(row, email))
  const above = rows.slice(0, firstRecipient < 0 ? searchedRows : firstRecipient)
  const named = above.find((row) => row.cells.some((cell) => isEmailHeading(cell)))
  const found =
    named ?? above.slice(0, searchedRows).find((row) => readsLikeHeadings(row.cells, width))
  return found ? { line: found.line, cells: found.cells.map((cell) => cell.trim()) } : null
}

function isAddress(row: SampleRow, column: number): boolean {
  return looksLikeAddress(row.cells[column] ?? '')
}

/** Mostly filled, no two alike, and words rather than numbers, dates or addresses. */
function readsLikeHeadings(cells: readonly string[], width: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (cells.length < width || filled.length < width / 2) return false
  if (new Set(filled).size < filled.length) return false
  return filled.every((cell) => /\p{L}/u.test(cell) && !/@|^\d[\d.:/ -]*\d/.test(cell))
}
