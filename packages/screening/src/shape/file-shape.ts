import type { ColumnRole } from '../columns/column-role.ts'
import { isFreeMailDomain } from '../lists/free-mail-domains.ts'
import type { Row } from '../reading/row.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { ColumnGroups, ColumnOrder, type OrderFacts, sortKey } from './column-order.ts'
import { cellStyle, type StyleBreak, StyleCourse } from './style-course.ts'

/** What the order of rows and their style say about where a file comes from: plain data. */
export interface FileShape {
  /** What the rows are sorted by, if they are. */
  sortedBy: SortedColumn[]
  /** Whether sign-ups follow each other in time, one way or the other; null where that cannot be seen. */
  inTimeOrder: boolean | null
  /** Share of neighbours at one company whose names end alike, as when many forms of a name are tried. */
  alikeNeighbours: number
  /** Where the style of writing changes, by row, and how many columns change at once. */
  breaks: { row: number; restyled: number; refilled: number }[]
  /** Neighbours that were compared, and how many of them follow an order worth a question. */
  neighbours: number
  followed: { by: 'address' | 'domain' | 'name' | 'time'; neighbours: number }[]
}

export interface SortedColumn {
  by: 'address' | 'domain' | 'column'
  /** Place of the column from 0; null where the row is sorted by its address or domain. */
  column: number | null
  role: ColumnRole | null
  kind: 'moment' | 'number' | 'text'
  /** Whether neighbours often share a value, as postcodes do and customer numbers do not. */
  grouped: boolean
  descending: boolean
  /** The rows at which the order restarts, without another column that explains it. */
  restarts: number[]
  /** Neighbours that follow the order. */
  followed: number
  /** Whether it has values from the beginning of the file to its end. */
  throughout: boolean
}

/** The columns that are watched, from the left. */
const mostColumns = 32
/** Neighbours that must differ before there can be an order. */
const leastSteps = 20
/** A list has few providers; if this many each stand together in their place, that is an order too. */
const leastDomains = 5
/** A column that is empty for this much of the file at its beginning or end says nothing about it there. */
const edge = 0.05
/** Share of neighbours that must be in order: people correct single rows by hand. */
const leastInOrder = 0.98
/** In a column that groups the rows, this many neighbours share a value for each that differs. */
const leastShared = 0.05
/** Share of sign-ups that must be in order; several machines may have recorded them. */
const leastInTime = 0.9

/** Watches rows with an address as they pass, some of them cell by cell. */
export class ShapeWatch {
  readonly #windows = new RowWindows()
  readonly #columns: WatchedColumn[]
  readonly #address = new WatchedOrder('address', null, null)
  readonly #domain = new WatchedOrder('domain', null, null)
  readonly #styles: StyleCourse
  #last = { name: '', domain: '' }
  #alike = 0
  #rows = 0

  constructor(width: number, roles: Partial<Record<ColumnRole, { index: number }>>) {
    const roleOf = new Map(Object.entries(roles).map(([role, { index }]) => [index, role]))
    this.#columns = Array.from({ length: Math.min(width, mostColumns) }, (_, column) => ({
      order: new WatchedOrder('column', column, (roleOf.get(column) ?? null) as ColumnRole | null),
      groups: new ColumnGroups(),
    }))
    this.#styles = new StyleCourse(this.#columns.length)
  }

  add(row: Row, { bytes, at, length }: ReadAddress): void {
    if (!this.#windows.takesNext()) return
    const number = this.#rows++
    const name = decoder.decode(bytes.subarray(0, at))
    const domain = decoder.decode(bytes.subarray(at + 1, length))
    // Numbers are compared as numbers, which requires the name without its domain.
    this.#address.add(name, number)
    this.#domain.add(domain, number)
    if (domain === this.#last.domain && endAlike(name, this.#last.name)) {
      if (!isFreeMailDomain(domain)) this.#alike++
    }
    this.#last = { name, domain }
    const cells = this.#columns.map((_, column) => row.text(column).trim())
    for (const [column, { order, groups }] of this.#columns.entries()) {
      order.add(cells[column]!, number)
      groups.add(cells[column]!, number)
    }
    this.#styles.add(cells.map(cellStyle))
  }

  finish(): FileShape {
    const columns = this.#columns.map(({ order }) => order).filter(({ role }) => role !== 'email')
    const orders = [this.#address, this.#domain, ...columns]
    const explains = (from: number, to: number) => this.#beginsGroup(from, to)
    const neighbours = Math.max(0, this.#rows - 1)
    return {
      sortedBy: orders.flatMap((order) => order.sorted(explains, neighbours)),
      inTimeOrder: columns.find(({ role }) => role === 'signed_up_at')?.inTime() ?? null,
      alikeNeighbours: this.#rows < 2 ? 0 : this.#alike / neighbours,
      breaks: this.#styles
        .breaks()
        .filter(({ from, to }) => !explains(from, to))
        .map(({ from, to, restyled, refilled }: StyleBreak) => ({
          row: RowWindows.rowAt(Math.floor((from + to + 1) / 2)),
          restyled: restyled.length,
          refilled: refilled.length,
        })),
      neighbours,
      followed: orders.flatMap((order) => {
        const by = order.askedAs()
        return by === null ? [] : [{ by, neighbours: order.followed(neighbours) }]
      }),
    }
  }

  #beginsGroup(from: number, to: number): boolean {
    return this.#columns.some(({ groups }) => groups.beginsAmong(from, to, this.#rows))
  }
}

interface WatchedColumn {
  order: WatchedOrder
  groups: ColumnGroups
}

const decoder = new TextDecoder()

/** Matches `anna.weber` and `aweber`, but not a repeated name, nor `weber.1987` and `koch.1987`. */
function endAlike(name: string, other: string): boolean {
  if (name === other || name.length < 4 || /\d{4}$/.test(name)) return false
  return name.slice(-4) === other.slice(-4)
}

class WatchedOrder {
  readonly by: SortedColumn['by']
  readonly column: number | null
  readonly role: ColumnRole | null
  readonly #ascending = new ColumnOrder(false)
  readonly #descending = new ColumnOrder(true)

  constructor(by: SortedColumn['by'], column: number | null, role: ColumnRole | null) {
    this.by = by
    this.column = column
    this.role = role
  }

  add(cell: string, row: number): void {
    const key = sortKey(cell)
    this.#ascending.add(key, row)
    this.#descending.add(key, row)
  }

  /** The name by which a question about the order of rows refers to it; null where none does. */
  askedAs(): FileShape['followed'][number]['by'] | null {
    if (this.by !== 'column') return this.by
    if (this.role === 'signed_up_at') return 'time'
    return this.role === 'name' ? 'name' : null
  }

  /**
   * How many neighbours follow the more frequent of both directions; equal values and empty cells break
   * neither.
   */
  followed(neighbours: number): number {
    const [up, down] = [this.#ascending.facts(), this.#descending.facts()]
    return neighbours - Math.min(up.steps - up.inOrder, down.steps - down.inOrder)
  }

  /** The order of the column, or nothing where it has none. */
  sorted(explains: (from: number, to: number) => boolean, neighbours: number): SortedColumn[] {
    for (const descending of [false, true]) {
      const facts = (descending ? this.#descending : this.#ascending).facts()
      const isByProvider = this.by === 'domain' && isGrouped(facts)
      if (!isByProvider && !isInOrder(facts, leastInOrder)) continue
      const restarts = facts.restarts
        .filter((row) => !explains(row - 1, row + 1))
        .map((row) => RowWindows.rowAt(row))
      const followed = this.followed(neighbours)
      const throughout = facts.from <= neighbours * edge && facts.to >= neighbours * (1 - edge)
      const { by, column, role } = this
      const grouped = facts.same >= facts.steps * leastShared
      const { kind } = facts
      return [{ by, column, role, kind, grouped, descending, restarts, followed, throughout }]
    }
    return []
  }

  /** Null where too few sign-ups differ to say. */
  inTime(): boolean | null {
    const ascending = this.#ascending.facts()
    if (ascending.steps < leastSteps) return null
    return [ascending, this.#descending.facts()].some((facts) => isInOrder(facts, leastInTime))
  }
}

function isInOrder({ steps, inOrder, restarts }: OrderFacts, least: number): boolean {
  return steps >= leastSteps && inOrder + restarts.length >= steps * least
}

/** Whether equal values stand together, and in order, without an exception. */
function isGrouped({ steps, inOrder, same }: OrderFacts): boolean {
  return steps >= leastDomains - 1 && inOrder === steps && same >= leastSteps
}

/** All of the first rows are looked at, then the first few of every block of this size. */
const allOfFirst = 4096
const every = 4096
const windowRows = 16

/**
 * Chooses the rows that are read cell by cell: in a long file one in 256, in runs of neighbours, so that
 * order shows within a run and from one run to the next.
 */
class RowWindows {
  #rows = 0

  /** The number among all rows of the row with this number among those looked at. */
  static rowAt(looked: number): number {
    if (looked < allOfFirst) return looked
    const behind = looked - allOfFirst
    return allOfFirst + Math.floor(behind / windowRows) * every + (behind % windowRows)
  }

  /** Whether the next row is looked at. */
  takesNext(): boolean {
    const row = this.#rows++
    return row < allOfFirst || row % every < windowRows
  }
}
