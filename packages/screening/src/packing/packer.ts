import { type AddressFault, addressFaults } from '../address/address-fault.ts'
import { numbersPerMessage } from '../digest/sha256-lanes-module.ts'
import { escapedCell, type Row } from '../reading/row.ts'
import { type RowFault, rowFaults } from '../reading/row-fault.ts'
import type { Encoding } from '../reading/text-encoding.ts'
import type { ReadAddress, RecipientSink } from '../recipient-sink.ts'
import {
  confirmedBit,
  copyBytes,
  LastView,
  mostBetween,
  type Pack,
  type PackRoom,
  packedCell,
  packedHashAt,
  packedHashWords,
  packedKinds,
  unevenBit,
} from './pack.ts'

/** The addresses of a pack: where each begins in `bytes`, its length, and where its row begins in `ints`. */
export interface PackedAddresses {
  spans: Int32Array
  count: number
}

/** Takes a pack, and returns room for the next one if any can be reused. */
export type HandOn = (pack: Pack, addresses: PackedAddresses) => PackRoom | undefined

const packedBytes = 1 << 19
/** The first pack is small, so that the counting side soon has something to do. */
const firstBytes = 1 << 16
const packedInts = 1 << 17
/** The most room that one row takes in `ints`, and the least that one with an address takes. */
const intsPerRow = 32
const leastInts = packedHashAt + packedHashWords
/** The most that a unit of UTF-16 takes in UTF-8. */
const mostBytesPerUnit = 3
const mostAddresses = Math.ceil(packedInts / leastInts)
const faultNumbers = new Map<AddressFault, number>(addressFaults.map((fault, i) => [fault, i]))
const rowFaultNumbers = new Map<RowFault, number>(rowFaults.map((fault, i) => [fault, i]))

/** Packs the rows of a file, with those of their cells that have a role, and passes on each full pack. */
export class Packer implements RecipientSink {
  readonly #columns: readonly number[]
  readonly #handOn: HandOn
  readonly #addresses = { spans: new Int32Array(mostAddresses * numbersPerMessage), count: 0 }
  #encoding: Encoding = 'ascii'
  #quote = '"'
  #escape = '"'
  #ints = new Int32Array(packedInts)
  #bytes = new Uint8Array(firstBytes)
  readonly #packView = new LastView()
  readonly #rowView = new LastView()
  readonly #addressView = new LastView()
  #rows = 0
  #int = 0
  #byte = 0

  /** `columns`: places in the row of the cells to be packed, in the order in which they are read again. */
  constructor(columns: readonly number[], handOn: HandOn) {
    this.#columns = columns
    this.#handOn = handOn
  }

  valid(row: Row, address: ReadAddress, uneven: boolean): void {
    if (row.encoding !== this.#encoding) {
      this.flush()
      this.#encoding = row.encoding
    }
    this.#quote = row.quote
    this.#escape = row.escape
    this.#begin(packedKinds.valid, row.line, uneven, address.length + this.#sizeOf(row))
    this.#noteAddress(address.length)
    const ints = this.#ints
    ints[this.#int++] = address.length
    ints[this.#int++] = address.at
    this.#int += packedHashWords
    this.#copy(this.#addressView.of(address.bytes), 0, address.length)
    this.#cells(row)
  }

  empty(line: number, uneven: boolean): void {
    this.#begin(packedKinds.empty, line, uneven, 0)
  }

  invalid(
    line: number,
    cell: string,
    fault: AddressFault,
    uneven: boolean,
    confirmed: boolean,
  ): void {
    const kind = packedKinds.invalid | (confirmed ? confirmedBit : 0)
    this.#begin(kind, line, uneven, cell.length * mostBytesPerUnit)
    const { written } = encoder.encodeInto(cell, this.#bytes.subarray(this.#byte))
    this.#ints[this.#int++] = faultNumbers.get(fault)!
    this.#ints[this.#int++] = written
    this.#byte += written
  }

  refused(line: number, fault: RowFault): void {
    this.#begin(packedKinds.refused, line, false, 0)
    this.#ints[this.#int++] = rowFaultNumbers.get(fault)!
  }

  /** Passes on what has been collected. */
  flush(): void {
    if (this.#rows === 0) return
    const pack = {
      encoding: this.#encoding,
      quote: this.#quote,
      escape: this.#escape,
      rows: this.#rows,
      ints: this.#ints,
      bytes: this.#bytes,
    }
    const room = this.#handOn(pack, this.#addresses)
    this.#ints = room?.ints ?? new Int32Array(packedInts)
    this.#bytes = room?.bytes ?? new Uint8Array(packedBytes)
    this.#rows = 0
    this.#int = 0
    this.#byte = 0
    this.#addresses.count = 0
  }

  #begin(kind: number, line: number, uneven: boolean, room: number): void {
    if (this.#byte + room > this.#bytes.length || this.#int + intsPerRow > packedInts) this.flush()
    if (room > this.#bytes.length) this.#bytes = new Uint8Array(room)
    this.#ints[this.#int++] = kind | (uneven ? unevenBit : 0)
    this.#ints[this.#int++] = line
    this.#rows++
  }

  /** Belongs to the row that begins two numbers earlier. */
  #noteAddress(length: number): void {
    const { spans } = this.#addresses
    const at = this.#addresses.count++ * numbersPerMessage
    spans[at] = this.#byte
    spans[at + 1] = length
    spans[at + 2] = this.#int - 2
  }

  /** The most that the cells of a row take. */
  #sizeOf(row: Row): number {
    let size = 0
    for (const column of this.#columns) {
      if (column < row.count) size += row.ends[column]! - row.starts[column]! + mostBetween
    }
    return size
  }

  /** Copies adjacent cells in one go, with the few bytes between them. */
  #cells(row: Row): void {
    const { starts, ends, styles } = row
    const from = this.#rowView.of(row.bytes)
    let runStart = 0
    let runEnd = 0
    for (const column of this.#columns) {
      const isThere = column < row.count
      const start = isThere ? starts[column]! : runEnd
      const end = isThere ? ends[column]! : runEnd
      let between = start - runEnd
      if (between < 0 || between > mostBetween) {
        this.#copy(from, runStart, runEnd)
        runStart = start
        between = 0
      }
      runEnd = end
      this.#ints[this.#int++] = packedCell(end - start, between, styles[column] === escapedCell)
    }
    this.#copy(from, runStart, runEnd)
  }

  #copy(from: DataView, start: number, end: number): void {
    copyBytes(from, start, end, this.#packView.of(this.#bytes), this.#byte)
    this.#byte += end - start
  }
}

const encoder = new TextEncoder()
