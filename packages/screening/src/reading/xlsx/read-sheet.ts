import type { Limits } from '../../limits.ts'
import type { ZipArchive } from '../packed/zip-archive.ts'
import type { RowFault } from '../row-fault.ts'
import { type CellStyles, serialDate } from './cell-dates.ts'
import { readXml } from './read-xml.ts'
import { cellText, type SharedStrings, unescapeCharacters } from './shared-strings.ts'

/** The cells of a row that hold something, from left to right; a sheet stores no others. */
export interface SheetCells {
  columns: number[]
  texts: string[]
}

export interface SheetSink {
  /** `isHidden`: a filter or a person has hidden the row. */
  row(line: number, cells: SheetCells, isHidden: boolean): void
  refused(line: number, fault: RowFault): void
  done?(): boolean
}

/**
 * Reads the rows of one worksheet. For a formula the stored result is taken; nothing is calculated. Rows
 * without any text are skipped, like blank lines.
 */
export async function readSheet(
  archive: ZipArchive,
  path: string,
  reading: CellReading,
  limits: Limits,
  sink: SheetSink,
): Promise<void> {
  const inline = cellText()
  let line = 0
  let column = -1
  let type = ''
  let style: string | undefined
  let value = ''
  let inValue = false
  let cells: SheetCells = { columns: [], texts: [] }
  let fault: RowFault | null = null
  let isHidden = false

  const endCell = () => {
    const text = type === 'inlineStr' ? inline.value() : cellValue(type, style, value, reading)
    if (text === null || text.length > limits.fieldBytes) fault ??= 'field_too_long'
    else if (text !== '' && column < limits.columns) place(cells, column, text)
    else if (text !== '') fault ??= 'too_many_columns'
  }
  const endRow = () => {
    if (fault) sink.refused(line, fault)
    else if (cells.columns.length > 0) sink.row(line, cells, isHidden)
  }

  await readXml(archive, path, {
    open(name, attributes) {
      inline.open(name)
      if (name === 'row') {
        line = Number(attributes.r) || line + 1
        column = -1
        cells = { columns: [], texts: [] }
        fault = null
        isHidden = attributes.hidden === '1' || attributes.hidden === 'true'
      } else if (name === 'c') {
        column = attributes.r ? columnOf(attributes.r) : column + 1
        type = attributes.t ?? 'n'
        style = attributes.s
        value = ''
        inline.clear()
      }
      inValue = name === 'v'
    },
    text(text) {
      if (inValue) value += text
      else inline.add(text)
    },
    close(name) {
      inline.close(name)
      inValue = false
      if (name === 'c') endCell()
      else if (name === 'row') endRow()
    },
    done: () => sink.done?.() ?? false,
  })
}

/** Puts a cell in its place even if the writer broke the order; the later of two in one place counts. */
function place({ columns, texts }: SheetCells, column: number, text: string): void {
  let at = columns.length
  while (at > 0 && columns[at - 1]! >= column) at--
  const replaced = columns[at] === column ? 1 : 0
  columns.splice(at, replaced, column)
  texts.splice(at, replaced, text)
}

/** `AB12` is column 27. */
function columnOf(reference: string): number {
  let column = 0
  for (const letter of reference.toUpperCase()) {
    if (letter < 'A' || letter > 'Z') break
    column = column * 26 + (letter.charCodeAt(0) - 64)
  }
  return column - 1
}

/** What is needed to read the cells of a workbook. */
export interface CellReading {
  strings: SharedStrings
  styles: CellStyles
  /** Days count from 1904, as once on the Macintosh. */
  from1904: boolean
}

/**
 * The text of a cell that stores a value, by the cell's type and style; null where it is too long.
 * Numbers come in their shortest form, dates in ISO form, errors such as `#N/A` as they are.
 */
function cellValue(
  type: string,
  style: string | undefined,
  value: string,
  { strings, styles, from1904 }: CellReading,
): string | null {
  if (value === '') return ''
  if (type === 's') return strings.get(Number(value))
  if (type === 'b') return value === '1' || value === 'true' ? 'TRUE' : 'FALSE'
  if (type === 'str') return unescapeCharacters(value)
  if (type !== 'n') return value
  const format = style === undefined ? undefined : styles[Number(style)]
  const date = format ? serialDate(Number(value), format, from1904) : null
  return date ?? plainNumber(value)
}

/** Excel stores 1.1 as 1.1000000000000001 and long numbers with an exponent. */
function plainNumber(value: string): string {
  if (/^-?\d+$/.test(value)) return value
  const number = Number(value)
  return Number.isFinite(number) ? String(number) : value
}
