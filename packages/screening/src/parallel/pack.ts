import type { AddressFault } from '../address/address-fault.ts'
import { addressFaults } from '../address/address-fault.ts'
import type { Row } from '../reading/row.ts'
import { escapedCell } from '../reading/row.ts'
import type { RowFault } from '../reading/row-fault.ts'
import { rowFaults } from '../reading/row-fault.ts'
import type { Encoding } from '../reading/text-encoding.ts'
import type { CountingSink, ReadAddress } from '../recipient-sink.ts'

/** Room for many rows in two buffers, so that another thread can take them at once and without copying. */
export interface PackRoom {
  /** For each row its kind, its line and the lengths of what stands in `bytes`. */
  ints: Int32Array
  bytes: Uint8Array
}

export interface Pack extends PackRoom {
  encoding: Encoding
  quote: string
  escape: string
  rows: number
}

/** The low bits of a row's first number; the next ones say that the row is uneven, and its recipient new. */
export const packedKinds = { valid: 0, empty: 1, invalid: 2, refused: 3 } as const
export const unevenBit = 4
export const newBit = 8

/** Words of the SHA-256 that are handed on: sketch and samples need no more. */
export const packedHashWords = 5

const packedBytes = 1 << 20
const packedInts = 1 << 18
/** Room that one row takes at most in `ints`. */
const intsPerRow = 32
const faultNumbers = new Map<AddressFault, number>(addressFaults.map((fault, i) => [fault, i]))
const rowFaultNumbers = new Map<RowFault, number>(rowFaults.map((fault, i) => [fault, i]))

/** Packs the rows of a file, with those of their cells that have a role, and sends each full pack. */
export class Packer implements CountingSink {
  readonly #columns: readonly number[]
  readonly #send: (pack: Pack) => void
  #encoding: Encoding = 'ascii'
  #quote = '"'
  #escape = '"'
  #ints: Int32Array = new Int32Array(packedInts)
  #bytes: Uint8Array = new Uint8Array(packedBytes)
  readonly #spare: PackRoom[] = []
  #rows = 0
  #int = 0
  #byte = 0

  /** `columns`: places in the row of the cells to be packed, in the order in which they are read again. */
  constructor(columns: readonly number[], send: (pack: Pack) => void) {
    this.#columns = columns
    this.#send = send
  }

  valid(row: Row, address: ReadAddress, hash: Int32Array, uneven: boolean, isNew: boolean): void {
    if (row.encoding !== this.#encoding) {
      this.flush()
      this.#encoding = row.encoding
    }
    this.#quote = row.quote
    this.#escape = row.escape
    const kind = packedKinds.valid | (isNew ? newBit : 0)
    this.#begin(kind, row.line, uneven, 254 + this.#sizeOf(row))
    const ints = this.#ints
    ints[this.#int++] = address.length
    ints[this.#int++] = address.at
    for (let word = 0; word < packedHashWords; word++) ints[this.#int++] = hash[word]!
    this.#copy(address.bytes, 0, address.length)
    for (const column of this.#columns) this.#cell(row, column)
  }

  empty(line: number, uneven: boolean): void {
    this.#begin(packedKinds.empty, line, uneven, 0)
  }

  invalid(line: number, cell: string, fault: AddressFault, uneven: boolean): void {
    const bytes = encoder.encode(cell)
    this.#begin(packedKinds.invalid, line, uneven, bytes.length)
    this.#ints[this.#int++] = faultNumbers.get(fault)!
    this.#ints[this.#int++] = bytes.length
    this.#copy(bytes, 0, bytes.length)
  }

  refused(line: number, fault: RowFault): void {
    this.#begin(packedKinds.refused, line, false, 0)
    this.#ints[this.#int++] = rowFaultNumbers.get(fault)!
  }

  /** Sends what has been gathered. */
  flush(): void {
    if (this.#rows === 0) return
    this.#send({
      encoding: this.#encoding,
      quote: this.#quote,
      escape: this.#escape,
      rows: this.#rows,
      ints: this.#ints,
      bytes: this.#bytes,
    })
    const spare = this.#spare.pop()
    this.#ints = spare?.ints ?? new Int32Array(packedInts)
    this.#bytes = spare?.bytes ?? new Uint8Array(packedBytes)
    this.#rows = 0
    this.#int = 0
    this.#byte = 0
  }

  /** Takes back the room of a pack that has been read. */
  reuse(room: PackRoom): void {
    if (room.bytes.length === packedBytes) this.#spare.push(room)
  }

  #begin(kind: number, line: number, uneven: boolean, room: number): void {
    if (this.#byte + room > this.#bytes.length || this.#int + intsPerRow > packedInts) this.flush()
    if (room > this.#bytes.length) this.#bytes = new Uint8Array(room)
    this.#ints[this.#int++] = kind | (uneven ? unevenBit : 0)
    this.#ints[this.#int++] = line
    this.#rows++
  }

  #sizeOf(row: Row): number {
    let size = 0
    for (const column of this.#columns) {
      if (column < row.count) size += row.ends[column]! - row.starts[column]!
    }
    return size
  }

  /** The length of the cell, with a bit that says whether it holds escaped quotes, and its bytes. */
  #cell(row: Row, column: number): void {
    const isThere = column < row.count
    const start = isThere ? row.starts[column]! : 0
    const end = isThere ? row.ends[column]! : 0
    this.#ints[this.#int++] = ((end - start) << 1) | (row.styles[column] === escapedCell ? 1 : 0)
    this.#copy(row.bytes, start, end)
  }

  /** A loop, because a view for each short cell costs more than its bytes. */
  #copy(from: Uint8Array, start: number, end: number): void {
    const to = this.#bytes
    let at = this.#byte
    for (let i = start; i < end; i++) to[at++] = from[i]!
    this.#byte = at
  }
}

const encoder = new TextEncoder()
