import type { SampleRow } from '../reading/table.ts'
import { describeContent } from './column-content.ts'
import type { ColumnChoices, ColumnOfRole, ColumnRole } from './column-role.ts'
import { columnRoles, momentRoles } from './column-role.ts'
import { findHeader } from './find-header.ts'
import { type ColumnGuess, guessEmailColumns } from './guess-email-columns.ts'
import { guessRoles } from './guess-roles.ts'

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
 * Finds headings and columns in the first rows of a file. The column of addresses is told by its
 * content and, where that leaves it open, by its heading; the customer's choices go before both.
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
  const guess = candidates[0] && { ...candidates[0], chosenBy: 'engine' as const }
  const guessed = {
    ...guessRoles(recipients, names, width, guess?.index ?? null),
    ...(guess && { email: guess }),
  }
  const { roles, missing } = chooseColumns(guessed, choices, names, width)
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

/** The guesses, less what the customer corrected: a column that was chosen leaves the role guessed for it. */
function chooseColumns(
  guessed: Roles,
  choices: ColumnChoices,
  header: string[] | null,
  width: number,
): Pick<Layout, 'roles' | 'missing'> {
  const chosen: Roles = {}
  const missing: ColumnRole[] = []
  for (const role of columnRoles) {
    const choice = choices[role]
    if (choice === undefined || choice === null) continue
    const index = findChosen(choice, header, width)
    if (index === null) missing.push(role)
    else chosen[role] = { index, confidence: 1, chosenBy: 'customer' }
  }
  const taken = new Set(Object.values(chosen).map(({ index }) => index))
  const roles: Roles = {}
  for (const role of columnRoles) {
    const guess = choices[role] === undefined ? guessed[role] : undefined
    const column = chosen[role] ?? (guess && !taken.has(guess.index) ? guess : undefined)
    if (column) roles[role] = column
  }
  return { roles, missing }
}

function leavesOrderOpen(rows: readonly SampleRow[], roles: Roles): boolean {
  return momentRoles.some((role) => {
    const index = roles[role]?.index
    return index !== undefined && describeContent(rows, index).slashed > 0
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
