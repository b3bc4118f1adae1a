import { useMediaQuery } from '@mantine/hooks'
import type { KeyboardEvent, ReactNode } from 'react'
import classes from './data-table.module.css'

/** A column: its heading, and its content for a row. */
export interface Column<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Numbers are aligned at the end. */
  align?: 'end'
  /** A CSS width; the rest is shared. */
  width?: string
  /** For columns of buttons, whose heading is only read aloud. */
  hiddenHeader?: boolean
  /**
   * How the cell is shown where a row has two lines: `beside` the first column, `plain` in the second line without
   * its heading, `below` both in a line of its own, `hidden`, or as the function says, whose null shows nothing. By
   * default, or where the function says undefined, heading and content stand in the second line, and buttons beside
   * the first column.
   */
  narrow?: 'beside' | 'plain' | 'below' | 'hidden' | ((row: Row) => ReactNode)
}

interface DataTableProps<Row> {
  /** Says what the table holds, for screen readers. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
  /** Its columns need the width of a laptop: below that a row becomes two lines already. */
  isWide?: boolean
}

/**
 * A table whose rows lead somewhere: give the link in the first column `data-row-link`, and it spans
 * the row, with arrow keys, Home and End going from row to row. On a narrow screen a row becomes two lines.
 */
export function DataTable<Row>({ label, columns, rows, rowKey, isWide }: DataTableProps<Row>) {
  const isNarrow = useMediaQuery(isWide ? belowLaptop : narrowScreen, false, {
    getInitialValueInEffect: false,
  })
  return (
    <table
      aria-label={label}
      className={classes.table}
      data-narrow={isNarrow || undefined}
      onKeyDown={walk}
    >
      <thead>
        <tr>
          {columns.map(({ key, header, align, width, hiddenHeader }) => (
            <th key={key} scope="col" data-align={align} style={{ width }}>
              <span className={hiddenHeader ? classes.hidden : undefined}>{header}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map((column, index) => (
              <Cell
                key={column.key}
                column={column}
                row={row}
                isFirst={index === 0}
                isNarrow={isNarrow}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

/** Where rows have two lines. */
const narrowScreen = '(max-width: 43.75em)'
const belowLaptop = '(max-width: 60em)'

interface CellProps<Row> {
  column: Column<Row>
  row: Row
  isFirst: boolean
  isNarrow: boolean
}

/** A cell, with what it shows where the row has two lines. */
function Cell<Row>({ column, row, isFirst, isNarrow }: CellProps<Row>) {
  const { header, cell, align, hiddenHeader, narrow } = column
  const content = cell(row)
  const own = typeof narrow === 'function' ? narrow(row) : undefined
  const place = isFirst ? 'first' : placeOf(column, content, own)
  return (
    <td data-align={align} data-place={place} data-first={isFirst || undefined}>
      {place === 'line' && own === undefined && narrow !== 'plain' && !hiddenHeader && (
        <span className={classes.label} aria-hidden="true">
          {header}
        </span>
      )}
      <div className={classes.cell}>{isNarrow && own != null ? own : content}</div>
    </td>
  )
}

/** Where a cell stands in a row of two lines; an empty one is hidden. */
function placeOf<Row>({ narrow, hiddenHeader }: Column<Row>, content: ReactNode, own: ReactNode) {
  if (narrow === 'beside' || (narrow === undefined && hiddenHeader)) return 'beside'
  if (narrow === 'below' && content) return 'below'
  if (narrow === 'hidden' || own === null || content === '–' || content === '') return 'hidden'
  return 'line'
}

const steps: Record<string, (at: number, last: number) => number> = {
  ArrowDown: (at, last) => Math.min(at + 1, last),
  ArrowUp: (at) => Math.max(at - 1, 0),
  Home: () => 0,
  End: (_at, last) => last,
}

function walk(event: KeyboardEvent<HTMLTableElement>) {
  const step = steps[event.key]
  const links = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-row-link]')]
  const at = links.indexOf(document.activeElement as HTMLElement)
  if (!step || at < 0) return
  event.preventDefault()
  links[step(at, links.length - 1)]?.focus()
}
