import { addressesInCell } from '../address/addresses-in-cell.ts'
import type { Limits } from '../limits.ts'
import { joinBytes } from './block-source.ts'
import { decoderOf } from './text-encoding.ts'
import type { TextInput } from './text-input.ts'

const sampledLength = 64 * 1024
const lineFeed = 0x0a
const carriageReturn = 0x0d
const quote = 0x22

/**
 * Whether the lines of a table stand in quotes as wholes, `"anna@gmx.de;""Anna"";1.5.2024"`: a spreadsheet that
 * took each line for one cell saves it so. All lines hold the same delimiter, equally often.
 */
export function hasQuotedLines({ start, encoding, whole }: TextInput): boolean {
  const text = decoderOf(encoding).decode(start.subarray(0, sampledLength))
  const lines = text.split(/\r\n|\r|\n/)
  if (!whole || start.length > sampledLength) lines.pop()
  const filled = lines.filter((line) => line.trim() !== '')
  const quoted = filled
    .map((line) => wholeLine.exec(line)?.[1])
    .filter((line) => line !== undefined)
  if (quoted.length < 2 || quoted.length < filled.length * 0.9) return false
  const inner = quoted.map((line) => line.replaceAll('""', '"'))
  if (inner.filter((line) => line.includes('@')).length < inner.length / 2) return false
  // A line may also be one cell: "Muster, Anna" <anna@gmx.de>.
  if (inner.filter((line) => addressesInCell(line) !== null).length > inner.length / 2) return false
  return [';', ',', '\t', '|'].some((sign) => isEven(inner, sign))
}

/** Empty cells may follow, because the spreadsheet had more columns elsewhere. */
const wholeLine = /^"((?:[^"]|"")*)"[;,\t ]*$/

function isEven(lines: readonly string[], sign: string): boolean {
  const counts = lines.map((line) => line.split(sign).length - 1)
  const most = counts.toSorted((a, b) => a - b)[counts.length >> 1]!
  return most > 0 && counts.filter((count) => count === most).length >= counts.length * 0.8
}

/** The text without the quotes around its lines. */
export function withoutQuotedLines(input: TextInput, limits: Limits): TextInput {
  async function* pieces() {
    const freer = new LineFreer(limits)
    for await (const piece of input.pieces()) yield freer.free(piece, false)
    yield freer.free(new Uint8Array(0), true)
  }
  return {
    ...input,
    start: new LineFreer(limits).free(input.start, input.whole),
    pieces,
    async feed(take) {
      for await (const piece of pieces()) take(piece, false)
      take(new Uint8Array(0), true)
    },
  }
}

class LineFreer {
  readonly #longest: number
  #rest: Uint8Array = new Uint8Array(0)

  constructor({ rowBytes }: Limits) {
    this.#longest = rowBytes
  }

  /** The lines that end here, each freed; what follows the last of them waits for its end. */
  free(piece: Uint8Array, final: boolean): Uint8Array {
    const bytes = joinBytes(this.#rest, piece)
    const freed = new Uint8Array(bytes.length)
    let length = 0
    let from = 0
    for (let at = 0; at < bytes.length; at++) {
      if (bytes[at] !== lineFeed && bytes[at] !== carriageReturn) continue
      length = copyFreed(bytes, from, at, freed, length)
      freed[length++] = bytes[at]!
      from = at + 1
    }
    if (final || bytes.length - from > this.#longest) {
      length = copyFreed(bytes, from, bytes.length, freed, length)
      from = bytes.length
    }
    this.#rest = bytes.slice(from)
    return freed.subarray(0, length)
  }
}

function copyFreed(
  bytes: Uint8Array,
  from: number,
  to: number,
  into: Uint8Array,
  at: number,
): number {
  let end = to
  while (end > from && isEmptyCell(bytes[end - 1]!)) end--
  const isWhole = end - from > 1 && bytes[from] === quote && bytes[end - 1] === quote
  if (!isWhole) {
    into.set(bytes.subarray(from, to), at)
    return at + to - from
  }
  let length = at
  for (let i = from + 1; i < end - 1; i++) {
    if (bytes[i] === quote && bytes[i + 1] === quote && i + 1 < end - 1) i++
    into[length++] = bytes[i]!
  }
  return length
}

/** Semicolon, comma, tab or space. */
function isEmptyCell(byte: number): boolean {
  return byte === 0x3b || byte === 0x2c || byte === 0x09 || byte === 0x20
}
