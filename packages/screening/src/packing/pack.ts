import type { Encoding } from '../reading/text-encoding.ts'

/** Room for many rows in two buffers, so that another thread can take them at once and without copying. */
export interface PackRoom {
  /** For each row its kind, its line and the lengths of what stands in `bytes`. */
  ints: Int32Array<ArrayBuffer>
  bytes: Uint8Array<ArrayBuffer>
}

/** Rows of a file with those of their cells that have a role, in the order of the file. */
export interface Pack extends PackRoom {
  encoding: Encoding
  quote: string
  escape: string
  rows: number
}

/**
 * The low bits of a row's first number; the next bits say that the row is uneven, its recipient new, and a cell
 * that holds no address confirmed.
 */
export const packedKinds = { valid: 0, empty: 1, invalid: 2, refused: 3 } as const
export const unevenBit = 4
export const newBit = 8
export const confirmedBit = 16

/**
 * Where the words of its hash begin in the numbers of a row with an address, and how many there are: sketch
 * and samples need no more.
 */
export const packedHashAt = 4
export const packedHashWords = 5

/**
 * At most this many bytes between two cells are packed with them: a delimiter and quotes, or a short cell.
 */
export const mostBetween = 7
const betweenBits = 3

/**
 * What is packed for a cell besides its bytes: its length, how many bytes before it are not its own, and
 * whether it holds escaped quotes.
 */
export function packedCell(length: number, between: number, isEscaped: boolean): number {
  return (((length << betweenBits) | between) << 1) | (isEscaped ? 1 : 0)
}

export function lengthOf(cell: number): number {
  return cell >>> (betweenBits + 1)
}

export function bytesBefore(cell: number): number {
  return (cell >>> 1) & mostBetween
}

export function isEscaped(cell: number): boolean {
  return (cell & 1) === 1
}

/**
 * A view of the bytes last asked for: they stay the same for many rows, and views cost more than short cells.
 */
export class LastView {
  #bytes: Uint8Array = new Uint8Array(0)
  #view = viewOf(this.#bytes)

  of(bytes: Uint8Array): DataView {
    if (bytes !== this.#bytes) {
      this.#bytes = bytes
      this.#view = viewOf(bytes)
    }
    return this.#view
  }
}

export function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength)
}

/** Copies short cells four bytes at a time, which is faster than one by one or a view of each. */
export function copyBytes(
  from: DataView,
  start: number,
  end: number,
  to: DataView,
  place: number,
): void {
  let i = start
  let at = place
  for (; i + 4 <= end; i += 4, at += 4) to.setInt32(at, from.getInt32(i))
  for (; i < end; i++, at++) to.setUint8(at, from.getUint8(i))
}
