import { makeRoom, openWasm, type Wasm } from '../wasm/open-wasm.ts'
import { bytesPerLook, cellMarksModule, mostMarked } from './cell-marks-module.ts'

type Marker = Wasm<(bytes: number, marks: number, looks: number, ...marked: number[]) => void>

/** Number of bytes whose marks fit into one number. */
const bytesPerNumber = 32

/**
 * Where in a buffer a byte needs a look: it is one of those asked for, or beyond ASCII. Marking a whole block
 * beforehand, sixteen bytes at a time, takes a tenth of the time of testing byte by byte. Without
 * WebAssembly, bytes are marked one by one; nothing else differs.
 */
export class CellMarks {
  readonly #marker: Marker | null
  readonly #marked: readonly number[]
  readonly #isMarked = new Uint8Array(256).fill(1, 0x80)
  #marks = new Int32Array(0)
  #length = 0

  /** `marked`: up to five bytes. */
  constructor(marked: readonly number[], marker = sharedMarker()) {
    this.#marker = marker
    this.#marked = Array.from({ length: mostMarked }, (_, i) => marked[i] ?? marked[0]!)
    for (const byte of marked) this.#isMarked[byte] = 1
  }

  /** Marks all of `bytes`. */
  mark(bytes: Uint8Array): void {
    this.#length = bytes.length
    const numbers = Math.ceil(bytes.length / bytesPerNumber)
    if (this.#marks.length < numbers) this.#marks = new Int32Array(numbers)
    if (this.#marker === null) this.#markOneByOne(bytes, numbers)
    else if (numbers > 0) this.#markTogether(this.#marker, bytes, numbers)
  }

  /** The place of the first marked byte from `from` on, or the length where there is none. */
  next(from: number): number {
    const marks = this.#marks
    const length = this.#length
    if (from >= length) return length
    let number = from >>> 5
    let bits = marks[number]! & (-1 << from)
    while (bits === 0) {
      number++
      if (number << 5 >= length) return length
      bits = marks[number]!
    }
    // Marks beyond the end are left over from other blocks.
    return Math.min((number << 5) + 31 - Math.clz32(bits & -bits), length)
  }

  #markTogether(marker: Marker, bytes: Uint8Array, numbers: number): void {
    const looks = Math.ceil(bytes.length / bytesPerLook)
    const marksAt = looks * bytesPerLook
    makeRoom(marker, marksAt + numbers * 4)
    const { memory, run } = marker
    new Uint8Array(memory.buffer).set(bytes)
    run(0, marksAt, looks, ...this.#marked)
    this.#marks.set(new Int32Array(memory.buffer, marksAt, numbers))
  }

  #markOneByOne(bytes: Uint8Array, numbers: number): void {
    const marks = this.#marks.fill(0, 0, numbers)
    for (let at = 0; at < bytes.length; at++) {
      marks[at >>> 5]! |= this.#isMarked[bytes[at]!]! << at
    }
  }
}

let shared: Marker | null | undefined

/** One serves all, because its memory is needed only while a block is marked. */
function sharedMarker(): Marker | null {
  if (shared === undefined) shared = openWasm(cellMarksModule)
  return shared
}
