import type { Limits } from '../../limits.ts'
import { type BlockSource, joinBytes } from '../block-source.ts'
import { FileRefusal } from '../file-refusal.ts'
import { ExpansionBound } from '../packed/expansion.ts'
import { ZipArchive } from '../packed/zip-archive.ts'
import { plainCell, Row } from '../row.ts'
import type { Table } from '../table.ts'
import { readCellStyles } from './cell-dates.ts'
import { chooseSheets, widthOf } from './choose-sheets.ts'
import { findParts } from './find-parts.ts'
import { OneTable } from './one-table.ts'
import { type CellReading, readSheet, type SheetCells } from './read-sheet.ts'
import { readSharedStrings } from './shared-strings.ts'

/**
 * Opens an Excel workbook whose first block is `head`. `leavesOutHidden`: whether rows that a
 * filter or a person has hidden are passed over.
 *
 * The upload is held compressed in memory (`limits.workbookBytes`), because a zip archive has its table of
 * contents at its end and shared texts often follow the sheets that refer to them. Expanded data passes
 * through in pieces.
 */
export async function openWorkbook(
  source: BlockSource,
  head: Uint8Array,
  limits: Limits,
  leavesOutHidden: boolean,
): Promise<Table> {
  const bytes = await gather(source, head, limits)
  const archive = new ZipArchive(bytes, limits, () => source.pause())
  const given = new ExpansionBound({
    bytes: limits.fileBytes,
    ratio: limits.expansionRatio,
    excess: 'workbook_too_large',
  })
  given.consume(bytes.length)
  const parts = await findParts(archive)
  const reading: CellReading = {
    strings: await readSharedStrings(archive, parts.sharedStrings, limits, given),
    styles: await readCellStyles(archive, parts.styles),
    from1904: parts.from1904,
  }
  const chosen = await chooseSheets(archive, parts.sheets, reading, limits)
  const sheets = new OneTable(chosen, leavesOutHidden)
  return {
    sample: sheets.sample,
    async read(widths, sink) {
      const width = Math.max(0, ...widths)
      const row = new Row(limits.columns)
      row.encoding = 'utf-8'
      for (const sheet of chosen.read) {
        const passing = sheets.begin(sheet, {
          row(line, cells) {
            const tooLong = fillRow(row, cells, width, limits.rowBytes)
            row.line = line
            if (tooLong) sink.refused(line, 'row_too_long')
            else sink.row(row)
          },
          refused: (line, fault) => sink.refused(line, fault),
        })
        await readSheet(archive, sheet.path, reading, limits, passing)
      }
    },
    format: () => ({
      kind: 'xlsx',
      encoding: null,
      delimiter: null,
      sheet: { number: chosen.read[0].number, of: parts.sheets.length },
      workbook: sheets.format(),
    }),
  }
}

async function gather(source: BlockSource, head: Uint8Array, limits: Limits): Promise<Uint8Array> {
  const blocks = [head]
  for await (const block of source) {
    if (source.bytes > limits.workbookBytes) {
      throw new FileRefusal('workbook_too_large')
    }
    blocks.push(block)
  }
  return joinBytes(...blocks)
}

const encoder = new TextEncoder()

/** Puts the cells into the row as a text file would have them; true where they do not fit. */
function fillRow(row: Row, cells: SheetCells, width: number, most: number): boolean {
  const { columns, texts } = cells
  const needed = texts.reduce((total, text) => total + text.length * 3, 0)
  if (needed > most * 3) return true
  if (needed > row.bytes.length) row.bytes = new Uint8Array(needed)
  row.count = Math.max(widthOf(cells), width)
  row.styles.fill(plainCell, 0, row.count)
  let at = 0
  let column = 0
  for (let i = 0; i < columns.length; i++) {
    // Cells between two filled ones are empty, and there may be thousands.
    row.starts.fill(at, column, columns[i]! + 1)
    row.ends.fill(at, column, columns[i])
    at += encoder.encodeInto(texts[i]!, row.bytes.subarray(at)).written
    column = columns[i]!
    row.ends[column++] = at
  }
  row.starts.fill(at, column, row.count)
  row.ends.fill(at, column, row.count)
  return at > most
}
