import type { ColumnChoices, ColumnRole } from '../columns/column-role.ts'
import { emailColumnOf, findLayout, type Layout } from '../columns/find-layout.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { openTable } from '../reading/open-table.ts'
import type { Row } from '../reading/row.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { RecipientSink } from '../recipient-sink.ts'
import { plainCell } from './divide.ts'

export interface ColumnValuesOptions {
  /** The columns and the encoding used at screening. */
  columns?: ColumnChoices
  encoding?: NamedEncoding
  /** Whether rows that are hidden in a workbook are left out, as at screening. */
  leavesOutHidden?: boolean
  signal?: AbortSignal
  limits?: Partial<Limits>
}

/** What the small columns of a file say, in rows with an address that can be mailed. */
export interface FileValues {
  /** All rows with such an address, also those whose cell is empty. */
  rows: number
  /** In the order of the file. */
  columns: ColumnValues[]
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
 * Counts what the small columns of a recipients file say, so that somebody can choose by what to divide it.
 * Counts as `divide` does: a text is the same in upper and lower case, and duplicates count as rows. Columns
 * of names, telephone numbers, network addresses and anything with an `@` are left out.
 *
 * Memory stays bounded, whatever the file's size. Throws a `FileRefusal` where `screen` would answer with
 * one.
 */
export async function columnValues(
  input: AsyncIterable<Uint8Array>,
  { columns, encoding, leavesOutHidden, signal, ...more }: ColumnValuesOptions = {},
): Promise<FileValues> {
  const limits = { ...defaultLimits, ...more.limits }
  const source = new BlockSource(input, { hash: noHash, limit: limits.fileBytes, signal })
  try {
    const table = await openTable(source, limits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const email = emailColumnOf(layout)
    const counter = new ValueCounter(layout, email)
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

  constructor({ width, roles }: Layout, email: number) {
    const personal = [email, ...personalRoles.map((role) => roles[role]?.index)]
    const places = Array.from({ length: width }, (_, place) => place)
    this.#columns = new Map(
      places.filter((place) => !personal.includes(place)).map((place) => [place, new Map()]),
    )
  }

  valid(row: Row): void {
    this.#rows += 1
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
    }
  }

  #divides(values: ColumnValues['values']): boolean {
    const filled = values.reduce((sum, { rows }) => sum + rows, 0)
    const isOneForAll = values.length === 1 && filled === this.#rows
    return values.length > 0 && !isOneForAll && filled >= values.length * fewestRowsEach
  }
}
