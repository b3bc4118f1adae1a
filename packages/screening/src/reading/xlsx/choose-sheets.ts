import { looksLikeAddress } from '../../address/parse-address.ts'
import type { Limits } from '../../limits.ts'
import { FileRefusal } from '../file-refusal.ts'
import type { ZipArchive } from '../packed/zip-archive.ts'
import type { SampleRow } from '../table.ts'
import type { SheetPart } from './find-parts.ts'
import { type CellReading, readSheet, type SheetCells } from './read-sheet.ts'

const sampledRows = 200

/** A sheet whose rows are read. */
export interface Sheet extends SheetPart {
  sample: SampleRow[]
  /** The line of its headings, 0 where it begins with recipients. */
  headingLine: number
}

export interface ChosenSheets {
  /** Sheets of one layout, in the order in which they are read. */
  read: [Sheet, ...Sheet[]]
  /** Other sheets with addresses, and why each is not read. */
  leftOut: { name: string; why: 'other_layout' | 'hidden' }[]
}

/**
 * Chooses the sheets to read: the first one with an address near its top, visible ones before hidden ones,
 * and with it all visible ones of the same layout, such as those of the other months. Where no sheet has
 * addresses, the first with any rows. Throws `FileRefusal` for a workbook without rows.
 */
export async function chooseSheets(
  archive: ZipArchive,
  parts: readonly SheetPart[],
  reading: CellReading,
  limits: Limits,
): Promise<ChosenSheets> {
  const filled: Sheet[] = []
  for (const part of parts) {
    const sample = await sampleSheet(archive, part.path, reading, limits)
    if (sample.length > 0)
      filled.push({ ...part, sample, headingLine: headingOf(sample)?.line ?? 0 })
  }
  const [first, ...others] = filled.filter(({ sample }) => sample.some(hasAddress))
  if (first === undefined) {
    if (filled.length === 0) throw new FileRefusal('empty_file')
    return { read: [filled[0]!], leftOut: [] }
  }
  const isRead = (sheet: Sheet) => sheet.isHidden === first.isHidden && isAlike(first, sheet)
  return {
    read: [first, ...others.filter(isRead)],
    leftOut: others
      .filter((sheet) => !isRead(sheet))
      .map(({ name, isHidden }) => ({ name, why: isHidden ? 'hidden' : 'other_layout' })),
  }
}

/** Whether two sheets have the same headings or, where one has none, their addresses in the same columns. */
function isAlike(one: Sheet, other: Sheet): boolean {
  const [headings, others] = [headingOf(one.sample), headingOf(other.sample)]
  if (headings !== null && others !== null) return labelOf(headings) === labelOf(others)
  return addressColumns(one) === addressColumns(other)
}

/** The row above the first address that most cells are filled in: titles and groups fill fewer. */
function headingOf(sample: readonly SampleRow[]): SampleRow | null {
  const first = sample.findIndex(hasAddress)
  let most: SampleRow | null = null
  for (const row of sample.slice(0, Math.max(first, 0))) {
    if (most === null || filledIn(row) > filledIn(most)) most = row
  }
  return most
}

function filledIn({ cells }: SampleRow): number {
  return cells.filter((cell) => cell.trim() !== '').length
}

function labelOf({ cells }: SampleRow): string {
  return cells
    .map((cell) => cell.trim().toLowerCase())
    .join('\n')
    .trimEnd()
}

function addressColumns({ sample }: Sheet): string {
  const columns = sample.flatMap(({ cells }) =>
    cells.flatMap((cell, column) => (looksLikeAddress(cell) ? [column] : [])),
  )
  return [...new Set(columns)].sort((a, b) => a - b).join()
}

function hasAddress({ cells }: SampleRow): boolean {
  return cells.some(looksLikeAddress)
}

/** The first rows, all as wide as the widest: a sheet does not store the empty cells at an end. */
async function sampleSheet(
  archive: ZipArchive,
  path: string,
  reading: CellReading,
  limits: Limits,
): Promise<SampleRow[]> {
  const rows: { line: number; cells: SheetCells }[] = []
  await readSheet(archive, path, reading, limits, {
    row: (line, cells) => {
      if (rows.length < sampledRows) rows.push({ line, cells })
    },
    refused() {},
    done: () => rows.length >= sampledRows,
  })
  const width = Math.max(0, ...rows.map(({ cells }) => widthOf(cells)))
  return rows.map(({ line, cells: { columns, texts } }) => {
    const cells = new Array<string>(width).fill('')
    columns.forEach((column, i) => {
      cells[column] = texts[i]!
    })
    return { line, cells }
  })
}

export function widthOf({ columns }: SheetCells): number {
  return (columns.at(-1) ?? -1) + 1
}
