import type { SampleRow } from '../reading/table.ts'
import { holdsSlashed } from './column-content.ts'
import type { ColumnChoices, ColumnOfRole, ColumnRole } from './column-role.ts'
import { columnRoles, momentRoles } from './column-role.ts'
import { findHeader } from './find-header.ts'
import { type ColumnGuess, guessEmailColumns } from './guess-email-columns.ts'
import { guessRoles, otherRoles } from './guess-roles.ts'

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

/** The columns that the customer named, and the roles for which none is there. */
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

/** Guesses for the roles that the customer left open, among the columns that the customer left. */
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
