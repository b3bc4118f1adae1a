import type { BlockSource } from './block-source.ts'
import { type Encoding, isUtf16, type NamedEncoding, settleEncoding } from './text-encoding.ts'

/** The text of a file as the scanners need it: UTF-8, or one byte for each character. */
export interface TextInput {
  /** How the file is encoded. */
  fileEncoding: Encoding
  /** How the returned bytes are encoded. */
  encoding: Encoding
  /** The beginning of the text, without byte-order mark. */
  start: Uint8Array
  /** Whether the text ends with `start`. */
  whole: boolean
  /** Whether lines may be in another encoding, because only the bytes tell it. */
  mayMix: boolean
  /** The whole text piece by piece, `start` included; a piece holds until the next one is asked for. */
  pieces(): AsyncGenerator<Uint8Array>
  /** Returns the whole text piece by piece, `start` included; `final` says that none follow. */
  feed(take: (bytes: Uint8Array, final: boolean) => void): Promise<void>
}

/** Opens a text file whose first block is `head`; `named` is the encoding that the customer chose. */
export function openTextInput(
  source: BlockSource,
  head: Uint8Array,
  named: NamedEncoding | undefined,
): TextInput {
  const { encoding, mark } = settleEncoding(head, named)
  const convert = isUtf16(encoding) ? utf16Converter(encoding) : asItIs
  const whole = source.ended
  const start = convert(head.subarray(mark), whole)
  async function* pieces() {
    yield start
    for await (const block of source) {
      yield convert(block, false)
      source.giveBack(block)
    }
    if (!whole) yield convert(nothing, true)
  }
  return {
    fileEncoding: encoding,
    encoding: isUtf16(encoding) ? 'utf-8' : encoding,
    start,
    whole,
    mayMix: named === undefined && !isUtf16(encoding),
    pieces,
    async feed(take) {
      for await (const piece of pieces()) take(piece, false)
      take(nothing, true)
    },
  }
}

const nothing = new Uint8Array(0)

function asItIs(bytes: Uint8Array): Uint8Array {
  return bytes
}

function utf16Converter(encoding: 'utf-16le' | 'utf-16be') {
  const converter = new Utf16ToUtf8(encoding === 'utf-16le' ? 'little-endian' : 'big-endian')
  return (bytes: Uint8Array, final: boolean) => converter.convert(bytes, final)
}

/**
 * Turns UTF-16 into UTF-8 piece by piece, so that one scanner reads both. A surrogate without its partner
 * becomes the byte FF, which no UTF-8 contains: its row is refused as wrongly encoded instead of being
 * silently mended.
 */
export class Utf16ToUtf8 {
  readonly #high: 0 | 1
  #pendingByte = -1
  #pendingSurrogate = 0

  constructor(order: 'little-endian' | 'big-endian') {
    this.#high = order === 'little-endian' ? 1 : 0
  }

  convert(bytes: Uint8Array, final: boolean): Uint8Array {
    const converted = new Uint8Array(bytes.length * 2 + 8)
    let length = 0
    for (const byte of bytes) {
      if (this.#pendingByte < 0) {
        this.#pendingByte = byte
        continue
      }
      const first = this.#pendingByte
      this.#pendingByte = -1
      const unit = this.#high === 1 ? (byte << 8) | first : (first << 8) | byte
      length = this.#write(converted, length, unit)
    }
    if (final && (this.#pendingSurrogate !== 0 || this.#pendingByte >= 0)) {
      converted[length++] = 0xff
    }
    return converted.subarray(0, length)
  }

  #write(into: Uint8Array, at: number, unit: number): number {
    let next = at
    if (this.#pendingSurrogate !== 0) {
      const high = this.#pendingSurrogate
      this.#pendingSurrogate = 0
      if (isLowSurrogate(unit)) {
        return writeUtf8(into, next, 0x10000 + ((high - 0xd800) << 10) + (unit - 0xdc00))
      }
      into[next++] = 0xff
    }
    if (unit >= 0xd800 && unit < 0xdc00) {
      this.#pendingSurrogate = unit
      return next
    }
    if (isLowSurrogate(unit)) {
      into[next++] = 0xff
      return next
    }
    return writeUtf8(into, next, unit)
  }
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit < 0xe000
}

function writeUtf8(into: Uint8Array, at: number, point: number): number {
  if (point < 0x80) {
    into[at] = point
    return at + 1
  }
  const length = point < 0x800 ? 2 : point < 0x10000 ? 3 : 4
  let rest = point
  for (let i = length - 1; i > 0; i--) {
    into[at + i] = 0x80 | (rest & 0x3f)
    rest >>>= 6
  }
  into[at] = ((0xf00 >>> length) & 0xff) | rest
  return at + length
}
