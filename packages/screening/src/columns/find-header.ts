import { looksLikeAddress } from '../address/parse-address.ts'
import type { SampleRow } from '../reading/table.ts'
import { columnRoles } from './column-role.ts'
import { headingMatch, isEmailHeading } from './heading-match.ts'

/** A heading stands near the top; further down, a row without an address is just a dirty row. */
const searchedRows = 20

/**
 * Finds the row of headings: of those above the first address that name an e-mail column, else of those that
 * read like headings, the one in which most cells announce something; the first of several such. Title and
 * comment lines around it are skipped. `addresses`: the columns that hold addresses according to content.
 */
export function findHeader(
  rows: readonly SampleRow[],
  width: number,
  addresses: readonly number[],
): { line: number; cells: string[] } | null {
  const firstRecipient = rows.findIndex(({ cells }) =>
    addresses.some((column) => looksLikeAddress(cells[column] ?? '')),
  )
  const above = rows.slice(0, firstRecipient < 0 ? searchedRows : firstRecipient)
  const named = above.filter(({ cells }) => cells.some(isEmailHeading))
  const likely =
    named.length > 0
      ? named
      : above.slice(0, searchedRows).filter(({ cells }) => readsLikeHeadings(cells, width))
  const found = mostAnnounced(likely)
  if (found === null) return null
  const cells = found.cells.map((cell) => cell.trim())
  return { line: found.line, cells: withGroups(cells, rows[rows.indexOf(found) - 1]) }
}

function mostAnnounced(rows: readonly SampleRow[]): SampleRow | null {
  const [first = null, ...others] = rows
  if (others.length === 0) return first
  const counts = rows.map(({ cells }) => announced(cells))
  return rows[counts.indexOf(Math.max(...counts))]!
}

/** In how many cells stands what a column of some role is called. A list's name stands in titles, too. */
function announced(cells: readonly string[]): number {
  return cells.filter((cell) => announcing.some((role) => headingMatch(cell, role) > 0)).length
}

const announcing = columnRoles.filter((role) => role !== 'segment')

/**
 * Mostly filled with words that differ from each other. A year among them, or the same word twice, takes a
 * heading that is known: otherwise it may be a row of somebody without an address.
 */
function readsLikeHeadings(cells: readonly string[], width: number): boolean {
  const filled = cells.map((cell) => cell.trim()).filter((cell) => cell !== '')
  if (cells.length < width || filled.length < width / 2) return false
  const words = filled.filter((cell) => /\p{L}/u.test(cell) && !/@|^\d[\d.:/ -]*\d/.test(cell))
  const different = new Set(filled).size
  if (words.length === filled.length && different === filled.length) return true
  const isMostlyWords = filled.every((cell) => words.includes(cell) || /^(19|20)\d\d$/.test(cell))
  const half = filled.length / 2
  return isMostlyWords && words.length > half && different > half && announced(cells) > 0
}

/** Equal headings under different group headings are told apart by these, as "Werber" and "Geworbener". */
function withGroups(headings: string[], above: SampleRow | undefined): string[] {
  const groups = above?.cells.map((cell) => cell.trim()) ?? []
  if (groups.filter((group) => group !== '').length < 2) return headings
  return headings.map((heading, column) => {
    const isOne = headings.indexOf(heading) === headings.lastIndexOf(heading)
    const group = groups.slice(0, column + 1).findLast((cell) => cell !== '') ?? ''
    return isOne || heading === '' || group === '' ? heading : `${group} ${heading}`
  })
}
