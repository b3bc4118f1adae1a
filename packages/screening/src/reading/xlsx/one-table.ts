import { maskAddress } from '../../address/mask-address.ts'
import type { SampleRow, WorkbookFormat } from '../table.ts'
import type { ChosenSheets, Sheet } from './choose-sheets.ts'
import type { SheetCells, SheetSink } from './read-sheet.ts'

/**
 * Makes one table of the sheets of a workbook. Each has headings of its own, of which those of the first
 * stay; their lines count on, and a further column names the sheet.
 */
export class OneTable {
  readonly sample: SampleRow[]
  readonly #chosen: ChosenSheets
  /** Place of the column that holds the sheet's name; null for a single sheet. */
  readonly #nameColumn: number | null
  readonly #leavesOutHidden: boolean
  readonly #before: number[] = []
  #lines = 0
  #hiddenRows = 0

  constructor(chosen: ChosenSheets, leavesOutHidden: boolean) {
    const [first, ...others] = chosen.read
    const width = Math.max(...chosen.read.map(({ sample }) => sample[0]!.cells.length))
    this.#chosen = chosen
    this.#leavesOutHidden = leavesOutHidden
    this.#nameColumn = others.length > 0 ? width : null
    this.sample = others.length > 0 ? withName(first, width) : first.sample
  }

  /** Passes on the rows of the next sheet. */
  begin(sheet: Sheet, sink: SheetSink): SheetSink {
    const before = this.#lines
    // The headings of a later sheet are those of the first.
    const skipped = this.#before.length > 0 ? sheet.headingLine : 0
    this.#before.push(before)
    const isPassed = (line: number) => {
      this.#lines = Math.max(this.#lines, before + line)
      return line <= skipped
    }
    return {
      row: (line, cells, isHidden) => {
        if (isPassed(line)) return
        if (isHidden && line > sheet.headingLine) {
          this.#hiddenRows++
          if (this.#leavesOutHidden) return
        }
        this.#addName(sheet, line, cells)
        sink.row(before + line, cells, isHidden)
      },
      refused: (line, fault) => {
        if (!isPassed(line)) sink.refused(before + line, fault)
      },
    }
  }

  #addName({ name, headingLine }: Sheet, line: number, { columns, texts }: SheetCells): void {
    const column = this.#nameColumn
    if (column === null || (columns.at(-1) ?? -1) >= column) return
    const text = nameCell(name, line, headingLine)
    if (text === '') return
    columns.push(column)
    texts.push(text)
  }

  format(): WorkbookFormat {
    return {
      sheets: this.#chosen.read.map(({ name }, i) => ({
        name: withoutAddress(name),
        before: this.#before[i] ?? 0,
      })),
      leftOut: this.#chosen.leftOut.map(({ name, why }) => ({ name: withoutAddress(name), why })),
      hiddenRows: this.#hiddenRows,
      ...(this.#leavesOutHidden && { hiddenLeftOut: true as const }),
    }
  }
}

/** The sample with the name of the sheet in a further column. */
function withName({ sample, name, headingLine }: Sheet, column: number): SampleRow[] {
  return sample.map(({ line, cells }) => {
    const wide = new Array<string>(column).fill('')
    cells.forEach((cell, i) => {
      wide[i] = cell
    })
    return { line, cells: [...wide, nameCell(name, line, headingLine)] }
  })
}

function nameCell(name: string, line: number, headingLine: number): string {
  if (line === headingLine) return 'Sheet'
  return line < headingLine ? '' : name
}

function withoutAddress(name: string): string {
  return name.includes('@') ? maskAddress(name) : name
}
