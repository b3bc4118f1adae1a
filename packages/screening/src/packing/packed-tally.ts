import { addressFaults } from '../address/address-fault.ts'
import { escapedCell, plainCell, Row } from '../reading/row.ts'
import { rowFaults } from '../reading/row-fault.ts'
import type { CountingSink } from '../recipient-sink.ts'
import type { FileShape } from '../shape/file-shape.ts'
import { type Tallied, Tally, type TallySetup } from '../tally.ts'
import {
  bytesBefore,
  confirmedBit,
  copyBytes,
  isEscaped,
  LastView,
  lengthOf,
  newBit,
  type Pack,
  packedHashWords,
  packedKinds,
  unevenBit,
  viewOf,
} from './pack.ts'

/** Counts the rows of packs. `columns`: number of cells packed per row, to which the setup's places refer. */
export class PackedTally {
  readonly #tally: Tally
  readonly #unpacker: Unpacker

  constructor(setup: TallySetup, columns: number) {
    this.#tally = new Tally(setup)
    this.#unpacker = new Unpacker(columns, this.#tally)
  }

  take(pack: Pack): void {
    this.#unpacker.take(pack)
  }

  finish(shape: FileShape): Tallied {
    return this.#tally.finish(shape)
  }
}

const longestAddress = 254
const kindMask = unevenBit - 1

/**
 * Passes the rows of packs to a sink, as if it ran in the reader's thread. `columns`: number of cells packed
 * per row.
 */
export class Unpacker {
  readonly #sink: CountingSink
  readonly #columns: number
  readonly #row: Row
  readonly #address = { bytes: new Uint8Array(longestAddress), length: 0, at: 0 }
  readonly #packView = new LastView()
  readonly #addressView = viewOf(this.#address.bytes)
  readonly #hash = new Int32Array(8)
  #ints: Int32Array = new Int32Array(0)
  #int = 0
  #byte = 0

  constructor(columns: number, sink: CountingSink) {
    this.#sink = sink
    this.#columns = columns
    this.#row = new Row(Math.max(columns, 1))
    this.#row.count = columns
  }

  take(pack: Pack): void {
    const row = this.#row
    row.bytes = pack.bytes
    row.encoding = pack.encoding
    row.quote = pack.quote
    row.escape = pack.escape
    this.#ints = pack.ints
    this.#int = 0
    this.#byte = 0
    for (let i = 0; i < pack.rows; i++) this.#takeRow()
  }

  #takeRow(): void {
    const kind = this.#next()
    const line = this.#next()
    const uneven = (kind & unevenBit) !== 0
    const plain = kind & kindMask
    if (plain === packedKinds.valid) this.#valid(line, uneven, (kind & newBit) !== 0)
    else if (plain === packedKinds.empty) this.#sink.empty(line, uneven)
    else if (plain === packedKinds.refused) this.#sink.refused(line, rowFaults[this.#next()]!)
    else this.#invalid(line, uneven, (kind & confirmedBit) !== 0)
  }

  #invalid(line: number, uneven: boolean, confirmed: boolean): void {
    const fault = addressFaults[this.#next()]!
    const length = this.#next()
    this.#byte += length
    const cell = this.#row.bytes.subarray(this.#byte - length, this.#byte)
    this.#sink.invalid(line, decoder.decode(cell), fault, uneven, confirmed)
  }

  #valid(line: number, uneven: boolean, isNew: boolean): void {
    const row = this.#row
    const address = this.#address
    const ints = this.#ints
    const { bytes, starts, ends, styles } = row
    let int = this.#int
    let byte = this.#byte
    const length = ints[int++]!
    address.length = length
    address.at = ints[int++]!
    for (let word = 0; word < packedHashWords; word++) this.#hash[word] = ints[int++]!
    copyBytes(this.#packView.of(bytes), byte, byte + length, this.#addressView, 0)
    byte += length
    row.line = line
    for (let column = 0; column < this.#columns; column++) {
      const cell = ints[int++]!
      byte += bytesBefore(cell)
      starts[column] = byte
      byte += lengthOf(cell)
      ends[column] = byte
      styles[column] = isEscaped(cell) ? escapedCell : plainCell
    }
    this.#int = int
    this.#byte = byte
    this.#sink.valid(row, address, this.#hash, uneven, isNew)
  }

  #next(): number {
    return this.#ints[this.#int++]!
  }
}

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
