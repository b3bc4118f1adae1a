import { momentRoles } from '../columns/column-role.ts'
import type { Layout } from '../columns/find-layout.ts'
import type { DayOrder } from '../moments/day-order.ts'
import { dayOf, dayText } from '../moments/days.ts'
import { MomentReader } from '../moments/moment-reader.ts'
import type { Row } from '../reading/row.ts'
import { readingsIn } from './divide.ts'

/** A column that holds days, and which. */
export interface ColumnDays {
  column: number
  /** Rows with a day. */
  rows: number
  /**
   * The days with their rows, the earliest first; `orDay` where a day can be read as a later one as well, and the order
   * of the file is not known. Empty where there are more than anybody would divide a list by, as with birthdays.
   */
  days: { day: string; orDay?: string; rows: number }[]
}

/** Of the cells that are filled, so many hold a day. */
const leastShare = 0.5

/** After so many filled cells, a column with less than half of that is looked at no more. */
const looksAt = 200

const mostDays = 20_000

const longestCell = 40

/** By the earliest and the latest day that a cell can mean. */
interface Days {
  first: number
  last: number
  rows: number
}

interface Counted {
  filled: number
  rows: number
  days: Map<string, Days>
}

/**
 * Counts the days of each column as `divide` compares them. A plain number may mean a day, a postcode or a customer:
 * it counts only where the heading says that the column holds moments.
 */
export class DayCounter {
  readonly #columns: Map<number, Counted>
  readonly #moments: readonly (number | undefined)[]
  readonly #order: DayOrder | null
  readonly #reader = new MomentReader()
  readonly #cell = new Uint8Array(longestCell * 3)

  constructor({ roles }: Layout, places: readonly number[], order: DayOrder | null) {
    this.#columns = new Map(places.map((place) => [place, { filled: 0, rows: 0, days: new Map() }]))
    this.#moments = momentRoles.map((role) => roles[role]?.index)
    this.#order = order
  }

  row(row: Row): void {
    for (const [place, counted] of this.#columns) {
      const text = row.text(place).trim()
      if (text === '') continue
      counted.filled += 1
      const readings = text.length > longestCell ? [] : this.#readings(place, text)
      if (readings.length > 0) count(counted, readings.map(dayOf))
      else if (isHopeless(counted)) this.#columns.delete(place)
    }
  }

  counted(): ColumnDays[] {
    return [...this.#columns]
      .filter(([, counted]) => holdsDays(counted))
      .map(([column, { rows, days }]) => ({
        column,
        rows,
        days: days.size > mostDays ? [] : [...days.values()].toSorted(earliestFirst).map(shown),
      }))
  }

  #readings(place: number, text: string): number[] {
    const { written } = encoder.encodeInto(text, this.#cell)
    if (!this.#reader.read(this.#cell, 0, written)) return []
    const isNumber = numbers.has(this.#reader.form)
    if (isNumber && !this.#moments.includes(place)) return []
    return readingsIn(this.#reader, this.#order)
  }
}

const numbers: ReadonlySet<string> = new Set([
  'unix_seconds',
  'unix_milliseconds',
  'unix_microseconds',
  'excel_serial',
])

const encoder = new TextEncoder()

function count(counted: Counted, readings: number[]): void {
  const { days } = counted
  counted.rows += 1
  const first = Math.min(...readings)
  const last = Math.max(...readings)
  const key = `${first} ${last}`
  const known = days.get(key)
  if (known) known.rows += 1
  else if (days.size <= mostDays) days.set(key, { first, last, rows: 1 })
}

function isHopeless({ filled, rows }: Counted): boolean {
  return filled >= looksAt && rows < (filled * leastShare) / 2
}

function holdsDays({ filled, rows }: Counted): boolean {
  return rows > 0 && rows >= filled * leastShare
}

function earliestFirst(one: Days, other: Days): number {
  return one.first - other.first || one.last - other.last
}

function shown({ first, last, rows }: Days): ColumnDays['days'][number] {
  const day = dayText(first)
  return first === last ? { day, rows } : { day, orDay: dayText(last), rows }
}
