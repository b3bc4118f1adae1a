import { FileRefusal, type FileRefusalCode } from '../file-refusal.ts'

/** How much compressed data is expanded at once: a bomb then yields 16 MB before it is noticed. */
export const pieceBytes = 16 * 1024

/** Small files may expand at any ratio: a list of one repeated address does. */
const unsuspiciousBytes = 32 * 1024 ** 2

export interface ExpansionLimits {
  /** Most bytes in all. */
  bytes: number
  /** Most bytes out for each byte in. */
  ratio: number
  /** How a file is refused that is too large at an honest ratio. */
  excess: FileRefusalCode
}

/** Watches how far compressed bytes expand, and refuses what grows beyond reason. */
export class ExpansionBound {
  readonly #limits: ExpansionLimits
  #consumed = 0
  #expanded = 0

  constructor(limits: ExpansionLimits) {
    this.#limits = limits
  }

  consume(bytes: number): void {
    this.#consumed += bytes
  }

  /** Throws `FileRefusal` once the bytes so far are too many. */
  expand(bytes: number): void {
    this.#expanded += bytes
    const { bytes: most, ratio, excess } = this.#limits
    const reached = this.#expanded / Math.max(this.#consumed, 1)
    if (this.#expanded > most) throw new FileRefusal(reached > ratio / 3 ? 'zip_bomb' : excess)
    if (this.#expanded > unsuspiciousBytes && reached > ratio) throw new FileRefusal('zip_bomb')
  }
}

/** Reads beyond the existing bytes and bad compressed data both mean a damaged file. */
export function orBroken<Result>(code: FileRefusalCode, read: () => Result): Result {
  try {
    return read()
  } catch (error) {
    if (error instanceof FileRefusal) throw error
    throw new FileRefusal(code)
  }
}

/** The checksum of zip and gzip (CRC-32, ISO 3309), continued from `crc`; begin with zero. */
export function crc32(crc: number, bytes: Uint8Array): number {
  const { length } = bytes
  let state = ~crc
  let at = 0
  for (; at + 3 < length; at += 4) {
    state ^= bytes[at]! | (bytes[at + 1]! << 8) | (bytes[at + 2]! << 16) | (bytes[at + 3]! << 24)
    state =
      table[768 + (state & 0xff)]! ^
      table[512 + ((state >>> 8) & 0xff)]! ^
      table[256 + ((state >>> 16) & 0xff)]! ^
      table[state >>> 24]!
  }
  for (; at < length; at++) state = table[(state ^ bytes[at]!) & 0xff]! ^ (state >>> 8)
  return ~state >>> 0
}

/** Four tables of 256, so that four bytes go in one step: each continues the one before by a zero byte. */
const table = makeTable()

function makeTable(): Int32Array {
  const made = new Int32Array(4 * 256)
  for (let byte = 0; byte < 256; byte++) {
    let state = byte
    for (let bit = 0; bit < 8; bit++) state = state & 1 ? (state >>> 1) ^ 0xedb88320 : state >>> 1
    made[byte] = state
  }
  for (let i = 256; i < made.length; i++) {
    const before = made[i - 256]!
    made[i] = made[before & 0xff]! ^ (before >>> 8)
  }
  return made
}
