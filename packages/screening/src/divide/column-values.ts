import type { ColumnChoices, ColumnRole } from '../columns/column-role.ts'
import { emailColumnOf, findLayout, type Layout } from '../columns/find-layout.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import type { DayOrder } from '../moments/day-order.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { openTable } from '../reading/open-table.ts'
import type { Row } from '../reading/row.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { RecipientSink } from '../recipient-sink.ts'
import { type ColumnDays, DayCounter } from './day-counter.ts'
import { plainCell } from './divide.ts'

export interface ColumnValuesOptions {
  /** The columns and the encoding used at screening. */
  columns?: ColumnChoices
  encoding?: NamedEncoding
  /** Whether rows that are hidden in a workbook are left out, as at screening. */
  leavesOutHidden?: boolean
  /** How the file was found to write day and month. */
  dayOrder?: DayOrder | null
  signal?: AbortSignal
  limits?: Partial<Limits>
}

/** What the columns of a file say by which it can be divided, in rows with an address that can be mailed. */
export interface FileValues {
  /** All rows with such an address, also those whose cell is empty. */
  rows: number
  /** The small columns, in the order of the file. */
  columns: ColumnValues[]
  /** The columns that hold days, in the order of the file. */
  days: ColumnDays[]
}

/** A small column: its place from 0, and its texts with their rows, the commonest first. */
export interface ColumnValues {
  column: number
  values: { value: string; rows: number }[]
}

/** A column with more values than this is no small one. */
const mostValues = 30

/** Each value stands in so many rows on average: fewer, and it is about people rather than parts of a list. */
const fewestRowsEach = 3

const longestValue = 80

const mostColumns = 40

/** What these hold is about one recipient each. */
const personalRoles: readonly ColumnRole[] = ['name', 'phone', 'signup_ip', 'confirm_ip']

/**
 * Counts what the small columns of a recipients file say, and the days of those that hold any, so that somebody can
 * choose by what to divide it. Counts as `divide` does: a text is the same in upper and lower case, and duplicates
 * count as rows. Columns of names, telephone numbers, network addresses and anything with an `@` are left out.
 *
 * Memory stays bounded, whatever the file's size. Throws a `FileRefusal` where `screen` would answer with
 * one.
 */
export async function columnValues(
  input: AsyncIterable<Uint8Array>,
  {
    columns,
    encoding,
    leavesOutHidden,
    dayOrder = null,
    signal,
    ...more
  }: ColumnValuesOptions = {},
): Promise<FileValues> {
  const limits = { ...defaultLimits, ...more.limits }
  const source = new BlockSource(input, { hash: noHash, limit: limits.fileBytes, signal })
  try {
    const table = await openTable(source, limits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const email = emailColumnOf(layout)
    const counter = new ValueCounter(layout, email, dayOrder)
    await table.read(layout.widths, new RecipientReader(layout, email, limits.rows, counter))
    return counter.counted()
  } finally {
    await source.close()
  }
}

/** Counts values column by column; a column that turns out not to be small is looked at no more. */
class ValueCounter implements RecipientSink {
  #rows = 0
  readonly #columns: Map<number, Map<string, { value: string; rows: number }>>
  readonly #days: DayCounter

  constructor(layout: Layout, email: number, dayOrder: DayOrder | null) {
    const { width, roles } = layout
    const personal = [email, ...personalRoles.map((role) => roles[role]?.index)]
    const places = Array.from({ length: width }, (_, place) => place).filter(
      (place) => !personal.includes(place),
    )
    this.#columns = new Map(places.map((place) => [place, new Map()]))
    this.#days = new DayCounter(layout, places, dayOrder)
  }

  valid(row: Row): void {
    this.#rows += 1
    this.#days.row(row)
    for (const [place, values] of this.#columns) {
      const value = row.text(place).trim()
      if (value === '') continue
      const key = plainCell(value)
      const known = values.get(key)
      if (known) known.rows += 1
      else if (values.size < mostValues && value.length <= longestValue && !value.includes('@')) {
        values.set(key, { value, rows: 1 })
      } else this.#columns.delete(place)
    }
  }

  empty(): void {}

  invalid(): void {}

  refused(): void {}

  counted(): FileValues {
    const columns = [...this.#columns].map(([column, values]) => ({
      column,
      values: [...values.values()].toSorted((one, other) => other.rows - one.rows),
    }))
    return {
      rows: this.#rows,
      columns: columns.filter(({ values }) => this.#divides(values)).slice(0, mostColumns),
      days: this.#days.counted().slice(0, mostColumns),
    }
  }

  #divides(values: ColumnValues['values']): boolean {
    const filled = values.reduce((sum, { rows }) => sum + rows, 0)
    const isOneForAll = values.length === 1 && filled === this.#rows
    return values.length > 0 && !isOneForAll && filled >= values.length * fewestRowsEach
  }
}
