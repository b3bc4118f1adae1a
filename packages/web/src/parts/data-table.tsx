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
}

interface DataTableProps<Row> {
  /** Says what the table holds, for screen readers. */
  label: string
  columns: Column<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

/**
 * A table whose rows lead somewhere: give the link in the first column `data-row-link`, and it spans
 * the row, with arrow keys, Home and End going from row to row. On a narrow screen rows become cards.
 */
export function DataTable<Row>({ label, columns, rows, rowKey }: DataTableProps<Row>) {
  return (
    <table aria-label={label} className={classes.table} onKeyDown={walk}>
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
            {columns.map(({ key, header, align, cell, hiddenHeader }, index) => (
              <td key={key} data-align={align} data-first={index === 0 || undefined}>
                {index > 0 && !hiddenHeader && (
                  <span className={classes.label} aria-hidden="true">
                    {header}
                  </span>
                )}
                <div className={classes.cell}>{cell(row)}</div>
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
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
