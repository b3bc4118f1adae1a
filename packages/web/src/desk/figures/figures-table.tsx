import type { ReactNode } from 'react'
import classes from './figures-table.module.css'

/** A column of figures: its heading, and its content for a row. */
export interface FigureColumn<Row> {
  key: string
  header: ReactNode
  cell: (row: Row) => ReactNode
  /** Names and drawings begin at the start; figures stand at the end. */
  align?: 'start'
  width?: string
  /** Left out where the screen is narrow; the file for a spreadsheet has them all. */
  isMinor?: boolean
}

interface FiguresTableProps<Row> {
  label: string
  columns: FigureColumn<Row>[]
  rows: Row[]
  rowKey: (row: Row) => string
}

/** Figures in dense rows, which stay rows on a phone; the first column names them. */
export function FiguresTable<Row>({ label, columns, rows, rowKey }: FiguresTableProps<Row>) {
  return (
    <table aria-label={label} className={classes.table}>
      <thead>
        <tr>
          {columns.map(({ key, header, align, width, isMinor }) => (
            <th
              key={key}
              scope="col"
              style={{ width }}
              data-align={align}
              data-minor={isMinor || undefined}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={rowKey(row)}>
            {columns.map(({ key, cell, align, isMinor }) => (
              <td key={key} data-align={align} data-minor={isMinor || undefined}>
                {cell(row)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
