import { Mailbox } from './address/provider-form.ts'
import { type CellRole, type IpRole, ipRoles, type MomentRole } from './columns/column-role.ts'
import { isZero, saysNothing } from './columns/says-nothing.ts'
import type { TextCodes } from './columns/text-codes.ts'
import { IpReader } from './ip/ip-reader.ts'
import type { DayOrder, DayOrderEvidence } from './moments/day-order.ts'
import { MomentReader } from './moments/moment-reader.ts'
import { PhoneReader } from './phone-reader.ts'
import type { Row } from './reading/row.ts'
import type { ReadAddress } from './recipient-sink.ts'

/** What a cell holds: nothing, something unreadable for its column's purpose, or a value. */
export type CellState = 'empty' | 'unreadable' | 'read'

/** `other_order`: a date only if day and month are in the order that is not the file's. */
export type MomentState = CellState | 'other_order'

/**
 * A row with an address that can be mailed, as the checks see it. There is one such object for a whole file,
 * so anything to be kept must be copied.
 */
export class RowView {
  line = 0
  /** How many rows there were before; several may stand on one line. */
  number = -1
  /** Whether the address has not occurred in an earlier row. */
  isNew = false
  /** 32 bits of the address's hash, for drawing rows regardless of their order. */
  draw = 0
  readonly #indexes: Partial<Record<CellRole, number>>
  readonly #moments: MomentCells[]
  readonly #signedUp: MomentCells
  readonly #confirmed: MomentCells
  readonly #lastContact: MomentCells
  readonly #ordered: MomentCells
  readonly #ips: Partial<Record<IpRole, IpCell>> = {}
  readonly #ipCells: IpCell[]
  #address: ReadAddress | null = null
  #hash: Int32Array | null = null
  #row: Row | null = null
  #order: 0 | 1 = 0
  readonly #mailbox = new Mailbox()
  /** The number of the row whose mailbox was read. */
  #mailboxOf = -1
  readonly #phone = new PhoneReader()

  /** `indexes`: place in the row of the column of each role. */
  constructor(indexes: Partial<Record<CellRole, number>>, evidence: DayOrderEvidence) {
    this.#indexes = indexes
    const cellsOf = (role: MomentRole) => new MomentCells(indexes[role] ?? null, evidence)
    this.#signedUp = cellsOf('signed_up_at')
    this.#confirmed = cellsOf('confirmed_at')
    this.#lastContact = cellsOf('last_contact_at')
    this.#ordered = cellsOf('ordered_at')
    const moments = [this.#signedUp, this.#confirmed, this.#lastContact, this.#ordered]
    this.#moments = moments.filter((cells) => cells.isThere)
    for (const role of ipRoles) {
      const index = indexes[role]
      if (index !== undefined) this.#ips[role] = new IpCell(index)
    }
    this.#ipCells = Object.values(this.#ips)
  }

  get address(): ReadAddress {
    return this.#address!
  }

  /** The SHA-256 of the address, as words. */
  get hash(): Int32Array {
    return this.#hash!
  }

  /** The mailbox that the address leads to; read only where it is asked for. */
  get mailbox(): Mailbox {
    if (this.#mailboxOf !== this.number) {
      this.#mailbox.load(this.address, this.hash)
      this.#mailboxOf = this.number
    }
    return this.#mailbox
  }

  /** Takes the next row. */
  load(row: Row, address: ReadAddress, hash: Int32Array, isNew: boolean): void {
    this.#row = row
    this.#address = address
    this.#hash = hash
    this.line = row.line
    this.number++
    this.isNew = isNew
    this.draw = hash[2]!
    for (const cell of this.#moments) cell.load(row)
    for (const cell of this.#ipCells) cell.load(row)
  }

  /** Chooses how days and months are read where that is open; the whole file has one order. */
  read(order: DayOrder): this {
    this.#order = order === 'day_first' ? 0 : 1
    return this
  }

  has(role: CellRole): boolean {
    return this.#indexes[role] !== undefined
  }

  text(role: CellRole): string {
    const index = this.#indexes[role]
    return index === undefined ? '' : this.#row!.text(index).trim()
  }

  /** Whether the cell says anything: a dash or "n/a" does not. */
  isFilled(role: CellRole): boolean {
    const index = this.#indexes[role]
    if (index === undefined) return false
    const { start, end } = trimmed(this.#row!, index)
    return start < end && !saysNothing(this.#row!.bytes, start, end)
  }

  /** The number that `codes` gives to the text in a column; 0 where the cell says nothing. */
  code(role: CellRole, codes: TextCodes): number {
    const index = this.#indexes[role]
    if (index === undefined) return 0
    const row = this.#row!
    const { start, end } = trimmed(row, index)
    if (start === end || saysNothing(row.bytes, start, end)) return 0
    return codes.codeOf(row.bytes, start, end, () => row.text(index))
  }

  /** Milliseconds since 1970; NaN where the cell is empty or unreadable. */
  moment(role: MomentRole): number {
    return this.#cells(role).instants[this.#order]!
  }

  momentState(role: MomentRole): MomentState {
    const cell = this.#cells(role)
    if (cell.isEmpty) return 'empty'
    if (!Number.isNaN(cell.instants[this.#order])) return 'read'
    return Number.isNaN(cell.instants[1 - this.#order]!) ? 'unreadable' : 'other_order'
  }

  /** Whether the moment has a time of day. */
  hasTime(role: MomentRole): boolean {
    return this.#cells(role).hasTime
  }

  /** What the cell says its clock is ahead of UTC, in minutes; 0 where it says nothing. */
  offset(role: MomentRole): number {
    return this.#cells(role).offset
  }

  /** Compared, because a look-up by name costs more, and checks do it ten times per row. */
  #cells(role: MomentRole): MomentCells {
    if (role === 'signed_up_at') return this.#signedUp
    if (role === 'confirmed_at') return this.#confirmed
    return role === 'last_contact_at' ? this.#lastContact : this.#ordered
  }

  /** The IP address of the row, or null where there is none to be read. */
  ip(role: IpRole): IpReader | null {
    const cell = this.#ips[role]
    return cell?.state === 'read' ? cell.ip : null
  }

  /** The telephone number of the row, or null where there is none to be read. */
  phone(): PhoneReader | null {
    const index = this.#indexes.phone
    if (index === undefined) return null
    const { start, end } = trimmed(this.#row!, index)
    return this.#phone.read(this.#row!.bytes, start, end) ? this.#phone : null
  }

  ipState(role: IpRole): CellState {
    return this.#ips[role]?.state ?? 'empty'
  }
}

class MomentCells {
  isEmpty = true
  hasTime = false
  offset = 0
  readonly instants: [dayFirst: number, monthFirst: number] = [Number.NaN, Number.NaN]
  readonly #index: number | null
  readonly #evidence: DayOrderEvidence
  readonly #reader = new MomentReader()

  constructor(index: number | null, evidence: DayOrderEvidence) {
    this.#index = index
    this.#evidence = evidence
  }

  get isThere(): boolean {
    return this.#index !== null
  }

  /** Only for a column that is there. */
  load(row: Row): void {
    const { start, end } = trimmed(row, this.#index!)
    const { bytes } = row
    const reader = this.#reader
    const isMoment = start < end && reader.read(bytes, start, end)
    this.isEmpty = !isMoment && isBlank(bytes, start, end)
    this.instants[0] = isMoment ? reader.dayFirst : Number.NaN
    this.instants[1] = isMoment ? reader.monthFirst : Number.NaN
    this.hasTime = isMoment && reader.hasTime
    this.offset = isMoment ? reader.offset : 0
    if (isMoment) this.#evidence.add(reader)
  }
}

class IpCell {
  state: CellState = 'empty'
  readonly ip = new IpReader()
  readonly #index: number

  constructor(index: number) {
    this.#index = index
  }

  load(row: Row): void {
    const { start, end } = trimmed(row, this.#index)
    const { bytes } = row
    const isIp = start < end && this.ip.read(bytes, start, end) && this.ip.network !== 0
    if (isIp) this.state = 'read'
    else this.state = isBlank(bytes, start, end) ? 'empty' : 'unreadable'
  }
}

/** Databases write missing values in many ways: NULL, 0000-00-00, 0.0.0.0. */
function isBlank(bytes: Uint8Array, start: number, end: number): boolean {
  return start === end || isZero(bytes, start, end) || saysNothing(bytes, start, end)
}

const bounds = { start: 0, end: 0 }

/** The cell without surrounding white space; one object for all, to be read at once. */
function trimmed(row: Row, index: number): { start: number; end: number } {
  if (index >= row.count) {
    bounds.start = 0
    bounds.end = 0
    return bounds
  }
  let start = row.starts[index]!
  let end = row.ends[index]!
  while (start < end && row.bytes[start]! <= 0x20) start++
  while (end > start && row.bytes[end - 1]! <= 0x20) end--
  bounds.start = start
  bounds.end = end
  return bounds
}
