import { looksLikeAddress } from '../address/parse-address.ts'
import { FileRefusal } from '../reading/file-refusal.ts'
import type { SampleRow } from '../reading/table.ts'
import { holdsSlashed } from './column-content.ts'
import {
  type ColumnChoices,
  type ColumnOfRole,
  type ColumnRole,
  columnRoles,
  momentRoles,
} from './column-role.ts'
import { type ColumnGuess, type EmailGuess, guessEmailColumn } from './email-column.ts'
import { guessRoles, otherRoles } from './guess-roles.ts'
import { headingMatch, isEmailHeading } from './heading-match.ts'

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
  /**
   * Index of the column of addresses; null where none was found, where only the customer can tell, or where
   * the choice is not there.
   */
  email: number | null
  /** Columns of addresses of which only the customer can say which one is meant; mostly none. */
  unclear: number[]
  /** Further columns of the recipients' addresses, which are not read. */
  otherAddresses: number[]
  /** The column of each role that has one, the address among them. */
  roles: Partial<Record<ColumnRole, ColumnOfRole>>
  /** Roles for which the customer named a column that is not there. */
  missing: ColumnRole[]
  /** Whether a column of moments leaves the order of day and month open, as 01/02/2024 does. */
  openOrder: boolean
}

/**
 * Finds headings and columns in the first rows of a file. Which columns may hold the addresses is told by
 * content, and which of them is meant by heading; the customer's choices take precedence over both.
 */
export function findLayout(rows: readonly SampleRow[], choices: ColumnChoices = {}): Layout {
  const common = commonWidth(rows)
  const { candidates } = guessEmailColumn(rows, null, places(common))
  const addresses = candidates.map(({ index }) => index)
  const header = findHeader(rows, common, addresses)
  const names = header?.cells ?? null
  const widths = [...new Set([names?.length ?? common, common])]
  const width = Math.max(...widths)
  const recipients = header ? rows.filter((row) => row.line > header.line) : rows
  const { chosen, missing } = chooseColumns(choices, names, width)
  const guess = guessEmail(recipients, names, width, chosen)
  const roles = { ...guessOthers({ recipients, names, width }, guess, choices, chosen), ...chosen }
  return {
    headerLine: header?.line ?? null,
    header: names,
    widths,
    width,
    candidates: guess.candidates,
    email: roles.email?.index ?? null,
    unclear: choices.email === undefined ? guess.unclear : [],
    otherAddresses: roles.email ? guess.besides(roles.email.index) : [],
    roles,
    missing,
    openOrder: leavesOrderOpen(recipients, roles),
  }
}

/** The column of addresses; throws `FileRefusal` where there is none that can be read without asking. */
export function emailColumnOf({ email, unclear, missing }: Layout): number {
  if (missing.length > 0) throw new FileRefusal('column_not_found')
  if (email !== null) return email
  throw new FileRefusal(unclear.length > 0 ? 'unclear_email_column' : 'no_email_column')
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

/** A column that the customer named for something else holds no recipients. */
function guessEmail(
  rows: readonly SampleRow[],
  header: string[] | null,
  width: number,
  { email: _, ...chosen }: Roles,
): EmailGuess {
  const others = new Set(Object.values(chosen).map(({ index }) => index))
  const free = places(width).filter((index) => !others.has(index))
  return guessEmailColumn(rows, header, free)
}

function places(width: number): number[] {
  return Array.from({ length: width }, (_, index) => index)
}

/** Guesses for the roles that the customer left open, among the remaining columns. */
function guessOthers(
  {
    recipients,
    names,
    width,
  }: { recipients: readonly SampleRow[]; names: string[] | null; width: number },
  { candidates, unclear }: EmailGuess,
  choices: ColumnChoices,
  chosen: Roles,
): Roles {
  const isOpen = (role: ColumnRole) => choices[role] === undefined
  const taken = new Set(Object.values(chosen).map(({ index }) => index))
  const email = isOpen('email') && unclear.length === 0 ? candidates[0] : undefined
  for (const index of email ? [email.index] : unclear) taken.add(index)
  const others = guessRoles(recipients, names, width, taken, otherRoles.filter(isOpen))
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

/** The heading of the column of each role; empty where the file has none. */
export function headingsOf({ header, roles }: Layout): Partial<Record<ColumnRole, string>> {
  const headings = Object.entries(roles).map(([role, { index }]) => [role, header?.[index] ?? ''])
  return Object.fromEntries(headings)
}

/** A heading stands near the top; further down, a row without an address is just a dirty row. */
const searchedRows = 20

/**
 * Finds the row of headings: of those above the first address that name an e-mail column, else of those that
 * read like headings, the one in which most cells announce something; the first of several such. Title and
 * comment lines around it are skipped. `addresses`: the columns that hold addresses according to content.
 */
function findHeader(
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
