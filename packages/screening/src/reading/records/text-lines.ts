import type { Limits } from '../../limits.ts'
import { joinBytes } from '../block-source.ts'
import type { RowFault } from '../row-fault.ts'
import { decoderOf, type Encoding, isSingleByte, isUtf8 } from '../text-encoding.ts'

const lineFeed = 0x0a
const carriageReturn = 0x0d

/**
 * Cuts bytes into lines of text, each decoded by itself, since address books mix encodings. A line beyond the
 * bounds of a row is cut there.
 */
export class TextLines {
  encoding: Encoding
  readonly #reader: RecordReader
  readonly #longest: number
  #rest: Uint8Array = new Uint8Array(0)
  #number = 0
  #afterReturn = false
  #cutting = false

  constructor(encoding: Encoding, limits: Limits, reader: RecordReader) {
    this.encoding = encoding
    this.#longest = limits.rowBytes
    this.#reader = reader
  }

  /** Takes the next bytes of the text; `final` says that none follow. */
  push(block: Uint8Array, final: boolean): void {
    const bytes = this.#rest.length === 0 ? block : joinBytes(this.#rest, block)
    let at = 0
    for (let end = endOfLine(bytes, at); end < bytes.length; end = endOfLine(bytes, at)) {
      this.#endLine(bytes.subarray(at, end), bytes[end]!)
      at = end + 1
    }
    const rest = bytes.subarray(at)
    if (final) {
      if (rest.length > 0) this.#read(rest)
      this.#reader.end()
    } else if (rest.length > this.#longest) {
      this.#read(rest.subarray(0, this.#longest))
      this.#cutting = true
    }
    this.#rest = this.#cutting ? new Uint8Array(0) : rest.slice()
  }

  #endLine(line: Uint8Array, end: number): void {
    const isSecondHalf = this.#afterReturn && end === lineFeed && line.length === 0
    this.#afterReturn = end === carriageReturn
    if (!isSecondHalf) this.#read(line)
  }

  #read(line: Uint8Array): void {
    if (this.#cutting) {
      this.#cutting = false
      return
    }
    this.#number++
    this.#reader.line(this.#textOf(line), this.#number)
  }

  #textOf(line: Uint8Array): string {
    if (isSingleByte(this.encoding)) return decoderOf(this.encoding).decode(line)
    const fits = isUtf8(line, 0, line.length)
    if (this.encoding === 'ascii' && line.some((byte) => byte >= 0x80)) {
      this.encoding = fits ? 'utf-8' : 'windows-1252'
    }
    return decoderOf(fits ? 'utf-8' : 'windows-1252').decode(line)
  }
}

function endOfLine(bytes: Uint8Array, from: number): number {
  let at = from
  while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++
  return at
}

/** The values of one entry under their names; a name may occur several times. */
export type RecordEntry = readonly (readonly [name: string, value: string])[]

/** Takes the entries of a file, which begin on the named line. */
export interface RecordSink {
  entry(line: number, entry: RecordEntry): void
  refused(line: number, fault: RowFault): void
}

/** Reads entries from lines. */
export interface RecordReader {
  line(text: string, number: number): void
  end(): void
}
