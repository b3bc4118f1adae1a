import type { SampleRow } from '../reading/table.ts'
import { findHeader } from './find-header.ts'
import { type ColumnGuess, guessEmailColumns } from './guess-email-columns.ts'

/** Which column the customer says holds the addresses: its place from 0, or its heading. */
export type ColumnChoice = number | string

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
}

/**
 * Finds headings and columns in the first rows of a file. The column of addresses is told by its
 * content and, where that leaves it open, by its heading; the customer's choice goes before both.
 */
export function findLayout(rows: readonly SampleRow[], choice?: ColumnChoice): Layout {
  const common = commonWidth(rows)
  const byContent = guessEmailColumns(rows, null, common)
  const header = findHeader(rows, common, byContent[0]?.index ?? null)
  const names = header?.cells ?? null
  const widths = [...new Set([names?.length ?? common, common])]
  const width = Math.max(...widths)
  const recipients = header ? rows.filter((row) => row.line > header.line) : rows
  const candidates = guessEmailColumns(recipients, names, width)
  const guessed = candidates[0]?.index ?? null
  return {
    headerLine: header?.line ?? null,
    header: names,
    widths,
    width,
    candidates,
    email: choice === undefined ? guessed : findChosen(choice, names, width),
  }
}

function findChosen(choice: ColumnChoice, header: string[] | null, width: number): number | null {
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
