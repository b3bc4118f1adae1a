import { looksLikeAddress } from '../address/parse-address.ts'
import type { SampleRow } from '../reading/table.ts'
import { holdsSlashed } from './column-content.ts'
import {
  type ColumnChoices,
  type ColumnOfRole,
  type ColumnRole,
  columnRoles,
  momentRoles,
} from './column-role.ts'
import { guessRoles, otherRoles } from './guess-roles.ts'
import { emailHeadingMatch, isEmailHeading } from './heading-match.ts'

export interface Layout {
  /** Line of the headings; null where the file begins with recipients. */
  headerLine: number | null
  header: string[] | null
  /** How many cells a row should have: as many as the headings, or as most rows have. */
  widths: number[]
  /** The larger of these. */
  width: number
  /** Columns that may hold the addresses, most likely first. */
  candidates: ColumnGuess[]
  /** Index of the column of addresses; null where none was found or the choice is not there. */
  email: number | null
  /** The column of each role that has one, the address among them. */
  roles: Partial<Record<ColumnRole, ColumnOfRole>>
  /** Roles for which the customer named a column that is not there. */
  missing: ColumnRole[]
  /** Whether a column of moments leaves the order of day and month open, as 01/02/2024 does. */
  openOrder: boolean
}

/**
 * Finds headings and columns in the first rows of a file. The column of addresses is recognised by its
 * content and, where that leaves it open, by its heading; the customer's choices take precedence over both.
 */
export function findLayout(rows: readonly SampleRow[], choices: ColumnChoices = {}): Layout {
  const common = commonWidth(rows)
  const byContent = guessEmailColumns(rows, null, common)
  const header = findHeader(rows, common, byContent[0]?.index ?? null)
  const names = header?.cells ?? null
  const widths = [...new Set([names?.length ?? common, common])]
  const width = Math.max(...widths)
  const recipients = header ? rows.filter((row) => row.line > header.line) : rows
  const candidates = guessEmailColumns(recipients, names, width)
  const { chosen, missing } = chooseColumns(choices, names, width)
  const roles = { ...guessOthers(recipients, names, width, candidates, choices, chosen), ...chosen }
  return {
    headerLine: header?.line ?? null,
    header: names,
    widths,
    width,
    candidates,
    email: roles.email?.index ?? null,
    roles,
    missing,
    openOrder: leavesOrderOpen(recipients, roles),
  }
}

type Roles = Layout['roles']

/** The columns that the customer named, and the roles for which no such column exists. */
function chooseColumns(
  choices: ColumnChoices,
  header: string[] | null,
  width: number,
): { chosen: Roles; missing: ColumnRole[] } {
  const chosen: Roles = {}
  const missing: ColumnRole[] = []
  for (const role of columnRoles) {
    const choice = choices[role]
    if (choice === undefined || choice === null) continue
    const index = findChosen(choice, header, width)
    if (index === null) missing.push(role)
    else chosen[role] = { index, confidence: 1, chosenBy: 'customer' }
  }
  return { chosen, missing }
}

/** Guesses for the roles that the customer left open, among the remaining columns. */
function guessOthers(
  rows: readonly SampleRow[],
  header: string[] | null,
  width: number,
  candidates: readonly ColumnGuess[],
  choices: ColumnChoices,
  chosen: Roles,
): Roles {
  const isOpen = (role: ColumnRole) => choices[role] === undefined
  const taken = new Set(Object.values(chosen).map(({ index }) => index))
  const email = isOpen('email') ? candidates.find(({ index }) => !taken.has(index)) : undefined
  if (email) taken.add(email.index)
  const others = guessRoles(rows, header, width, taken, otherRoles.filter(isOpen))
  return email ? { ...others, email: { ...email, chosenBy: 'engine' } } : others
}

function leavesOrderOpen(rows: readonly SampleRow[], roles: Roles): boolean {
  return momentRoles.some((role) => {
    const index = roles[role]?.index
    return index !== undefined && holdsSlashed(rows, index)
  })
}

function findChosen(
  choice: number | string,
  header: string[] | null,
  width: number,
): number | null {
  if (typeof choice === 'number') {
    return Number.isInteger(choice) && choice >= 0 && choice < width ? choice : null
  }
  const same = (header ?? []).indexOf(choice.trim())
  if (same >= 0) return same
  const wanted = choice.trim().toLowerCase()
  const index = (header ?? []).findIndex((name) => name.toLowerCase() === wanted)
  return index < 0 ? null : index
}

function commonWidth(rows: readonly SampleRow[]): number {
  const widths = new Map<number, number>()
  for (const { cells } of rows) widths.set(cells.length, (widths.get(cells.length) ?? 0) + 1)
  let common = 0
  for (const [width, rowsOfWidth] of widths) {
    const most = widths.get(common) ?? 0
    if (rowsOfWidth > most || (rowsOfWidth === most && width > common)) common = width
  }
  return common
}

/** A heading stands near the top; further down, a row without an address is just a dirty row. */
const searchedRows = 20

/**
 * Finds the row of headings: the first above the first address that names an e-mail column, else the first
 * there that reads like headings. Title and comment lines before it are skipped. `email`: the column of
 * addresses according to content, null where there is none.
 */
function findHeader(
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

export interface ColumnGuess {
  /** Place of the column, from 0. */
  index: number
  /** From 0 to 1. */
  confidence: number
}

/** Where fewer filled cells than this look like addresses, the content speaks against the column. */
const leastShare = 0.2

/** Confidence for a heading that says e-mail above cells that settle nothing. */
const byHeadingAlone = 0.3

/** The columns that may hold the recipients' addresses, most likely first. */
function guessEmailColumns(
  rows: readonly SampleRow[],
  header: readonly string[] | null,
  width: number,
): ColumnGuess[] {
  const guesses: ColumnGuess[] = []
  for (let index = 0; index < width; index++) {
    const confidence = judgeColumn(rows, index, emailHeadingMatch(header?.[index] ?? ''))
    if (confidence > 0) guesses.push({ index, confidence })
  }
  return guesses.sort((a, b) => b.confidence - a.confidence || a.index - b.index)
}

/**
 * Share of addresses among the filled cells, lowered where the heading does not say e-mail, where
 * most cells are empty, and where the same few addresses repeat (a clerk, an owner, a sender).
 */
function judgeColumn(rows: readonly SampleRow[], index: number, heading: number): number {
  let filled = 0
  const addresses: string[] = []
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    filled++
    if (looksLikeAddress(cell)) addresses.push(cell.toLowerCase())
  }
  const share = addresses.length / Math.max(filled, 1)
  if (share < leastShare) return heading === 1 || filled === 0 ? heading * byHeadingAlone : 0
  const variety = new Set(addresses).size / addresses.length
  const coverage = filled / rows.length
  const confidence = share * (0.8 + 0.2 * heading) * (0.5 + 0.5 * variety) * (0.7 + 0.3 * coverage)
  return Math.round(confidence * 100) / 100
}
