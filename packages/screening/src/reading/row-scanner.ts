import type { Limits } from '../limits.ts'
import { CellMarks } from './cell-marks.ts'
import { type Dialect, encodeDelimiter, hasSwallowedRows } from './dialect.ts'
import { escapedCell, plainCell, quotedCell, Row } from './row.ts'
import type { RowFault } from './row-fault.ts'
import type { RowSink } from './table.ts'
import {
  decoderOf,
  type Encoding,
  encodingWith,
  isSingleByte,
  readsAsWestern,
  utf8SequenceLength,
} from './text-encoding.ts'

const lineFeed = 0x0a
const carriageReturn = 0x0d
const space = 0x20
const equals = 0x3d
const doubleQuote = 0x22
const endOfDosFile = 0x1a

/** Results of a scan that did not reach the end of its row. */
const waiting = -1
const faulty = -2

/**
 * Cuts the bytes of a CSV-like file into rows and hands each to the sink.
 *
 * An unreadable row costs only its own first line: it is refused, and reading resumes at the next line, even
 * if a quote was opened. A stray quote, which makes other readers swallow the rest of the file, costs one row
 * here. This is why an unfinished row stays in the buffer, and why its length is bounded.
 *
 * Works on UTF-8 and encodings of one byte alike, since all leave ASCII alone. The encoding may be open until
 * the first byte beyond ASCII; the row with that byte settles it.
 *
 * Traces of glued files and old systems are not part of a row: a byte-order mark at the beginning of a line,
 * and the byte 1A at the end of the file. Where lines in UTF-8 and in Windows-1252 are mixed, each is read as
 * what it certainly is. A text that Excel was kept from taking for a number, `="0049"`, is that text.
 */
export class RowScanner {
  readonly #row: Row
  readonly #sink: RowSink
  readonly #limits: Limits
  readonly #dialect: Dialect
  readonly #widths: readonly number[]
  /** First byte of the delimiter; those after it are `#delimiterRest`. */
  readonly #delimiter: number
  readonly #delimiterRest: Uint8Array
  readonly #quote: number
  readonly #escape: number
  /** Where a byte may end a cell, or is beyond ASCII. */
  readonly #marks: CellMarks

  #rest: Uint8Array = new Uint8Array(0)
  #joined: Uint8Array = new Uint8Array(0)
  #line = 1
  #skippingLine: boolean
  #fault: RowFault = 'stray_quote'
  /** Whether the row is plain ASCII, and whether the rest is well-formed UTF-8. */
  #isAscii = true
  #isUtf8 = true
  #lineBreaks = 0
  readonly #mayMix: boolean
  readonly #wasWestern: boolean
  #converted: Uint8Array = new Uint8Array(0)

  /**
   * `widths`: how many cells a row should have; empty while that is not known. `mayMix`: nobody vouches for
   * the encoding, so that lines may be in another one.
   */
  constructor(
    dialect: Dialect,
    encoding: Encoding,
    widths: readonly number[],
    limits: Limits,
    sink: RowSink,
    mayMix = false,
  ) {
    this.#row = new Row(limits.columns)
    this.#row.encoding = encoding
    this.#dialect = dialect
    this.#row.quote = dialect.quote
    this.#row.escape = dialect.escape
    this.#widths = widths
    this.#limits = limits
    this.#sink = sink
    const delimiter = encodeDelimiter(dialect.delimiter ?? '', encoding)
    this.#delimiter = delimiter[0] ?? -1
    this.#delimiterRest = delimiter.subarray(1)
    this.#skippingLine = dialect.firstLineNamesDelimiter ?? false
    this.#quote = dialect.quote.charCodeAt(0)
    this.#escape = dialect.escape.charCodeAt(0)
    this.#mayMix = mayMix && this.#delimiter < 0x80
    this.#wasWestern = encoding === 'windows-1252'
    const mayEnd = [lineFeed, carriageReturn, this.#quote, this.#escape]
    this.#marks = new CellMarks(this.#delimiter < 0 ? mayEnd : [...mayEnd, this.#delimiter])
  }

  /** The encoding as far as it is settled. */
  get encoding(): Encoding {
    return this.#row.encoding
  }

  /** Takes the next bytes of the file; `final` says that none follow. */
  push(block: Uint8Array, final: boolean): void {
    const joined = this.#rest.length === 0 ? block : this.#join(block)
    const bytes = final && joined.at(-1) === endOfDosFile ? joined.subarray(0, -1) : joined
    this.#row.bytes = bytes
    this.#marks.mark(bytes)
    let at = 0
    while (at < bytes.length) {
      const next = this.#skippingLine ? this.#skipLine(at, final) : this.#readRow(at, final)
      if (next === waiting) break
      at = next
    }
    this.#rest = bytes.slice(at)
  }

  /** One buffer serves all blocks, because it is not needed once a block has been read. */
  #join(block: Uint8Array): Uint8Array {
    const { length } = this.#rest
    const needed = length + block.length
    if (needed > this.#joined.length) this.#joined = new Uint8Array(needed * 2)
    this.#joined.set(this.#rest)
    this.#joined.set(block, length)
    return this.#joined.subarray(0, needed)
  }

  /** Reads the row that begins here and returns the place after it, or `waiting`. */
  #readRow(lineStart: number, final: boolean): number {
    const start = this.#pastMark(lineStart)
    const end = this.#scanRow(start, final)
    if (end === waiting) return waiting
    if (end === faulty || this.#hasSwallowedRows(start, end)) {
      this.#sink.refused(this.#line, this.#fault)
      this.#skippingLine = true
      return start
    }
    this.#row.line = this.#line
    if (this.#fitsEncoding()) {
      if (!this.#row.isBlank()) this.#sink.row(this.#row)
    } else if (this.#isWestern(start, end)) this.#handConverted()
    else this.#sink.refused(this.#line, 'invalid_encoding')
    this.#line += 1 + this.#lineBreaks
    return end
  }

  /** Files that were glued together keep their byte-order marks. */
  #pastMark(at: number): number {
    const { bytes } = this.#row
    return bytes[at] === 0xef && bytes[at + 1] === 0xbb && bytes[at + 2] === 0xbf ? at + 3 : at
  }

  #scanRow(start: number, final: boolean): number {
    const { bytes, starts, ends, styles } = this.#row
    const { fieldBytes, rowBytes, columns } = this.#limits
    const delimiter = this.#delimiter
    const quote = this.#quote
    const rest = this.#delimiterRest.length
    const length = bytes.length
    let at = start
    let count = 0
    this.#isAscii = true
    this.#isUtf8 = true
    this.#lineBreaks = 0
    for (;;) {
      if (count === columns) return this.#fail('too_many_columns')
      if (at < length && bytes[at] === quote) {
        at = this.#scanQuoted(at, count, final)
        if (at < 0) return at
      } else {
        const from = at
        at = this.#pastPlain(at)
        if (rest > 0) at = this.#pastHalfDelimiters(at)
        starts[count] = from
        ends[count] = at
        styles[count] = plainCell
        if (bytes[from] === equals) this.#freeText(count, 1)
        if (at - from > fieldBytes) return this.#fail('field_too_long')
      }
      count++
      if (at - start > rowBytes) return this.#fail('row_too_long')
      if (at === length && !final) return waiting
      if (at < length && bytes[at] === delimiter) {
        at += 1 + rest
        continue
      }
      this.#row.count = count
      return this.#pastLineEnd(at, final)
    }
  }

  /** Scans the quoted cell whose quote opens here; returns the place of what ends the cell. */
  #scanQuoted(open: number, column: number, final: boolean): number {
    const { bytes } = this.#row
    const { fieldBytes, fieldLineBreaks } = this.#limits
    const length = bytes.length
    let at = open + 1
    let breaks = 0
    let style = quotedCell
    for (;;) {
      at = this.#marks.next(at)
      if (at - open > fieldBytes || breaks > fieldLineBreaks) {
        return this.#fail(breaks === 0 ? 'field_too_long' : 'stray_quote')
      }
      if (at >= length) return final ? this.#fail('stray_quote') : waiting
      const byte = bytes[at]!
      if (byte === lineFeed || byte === carriageReturn) {
        at += byte === carriageReturn && bytes[at + 1] === lineFeed ? 2 : 1
        breaks++
      } else if (byte >= 0x80) {
        at = this.#pastBeyondAscii(at)
      } else if (at + 1 >= length && !final) {
        return waiting
      } else if (byte === this.#escape && this.#isEscapable(bytes[at + 1]!)) {
        at += 2
        style = escapedCell
      } else if (byte === this.#quote) break
      else at++
    }
    this.#row.starts[column] = open + 1
    this.#row.ends[column] = at
    this.#row.styles[column] = style
    if (style === escapedCell && bytes[open + 1] === equals) this.#freeText(column, 2)
    this.#lineBreaks += breaks
    return this.#afterClosingQuote(at + 1, final)
  }

  /** The text in `="text"`; its quotes are doubled in a quoted cell. */
  #freeText(column: number, quotes: number): void {
    const { bytes, starts, ends, styles } = this.#row
    const start = starts[column]! + 1 + quotes
    const end = ends[column]! - quotes
    if (start > end) return
    const text = bytes.subarray(start - quotes, end + quotes)
    const isQuote = text.map((byte) => (byte === doubleQuote ? 1 : 0))
    const all = isQuote.reduce((sum, one) => sum + one, 0)
    if (all !== 2 * quotes || !isQuote[quotes - 1] || !isQuote[text.length - quotes]) return
    starts[column] = start
    ends[column] = end
    styles[column] = plainCell
  }

  #isEscapable(byte: number): boolean {
    return byte === this.#quote || (byte === this.#escape && this.#escape !== this.#quote)
  }

  /** Only padding may stand between a closing quote and the end of its cell. */
  #afterClosingQuote(from: number, final: boolean): number {
    const { bytes } = this.#row
    let at = from
    while (at < bytes.length && bytes[at] === space && this.#delimiter !== space) at++
    if (at === bytes.length) return final ? at : waiting
    if (this.#mayEndPlain(bytes[at]!) && this.#endsCellAt(at)) return at
    return !final && this.#mayEndCellAt(at) ? waiting : this.#fail('stray_quote')
  }

  /** Whether the next bytes decide: they may complete the delimiter, or end the file. */
  #mayEndCellAt(at: number): boolean {
    const { bytes } = this.#row
    if (at + 1 === bytes.length && bytes[at] === endOfDosFile) return true
    return bytes[at] === this.#delimiter && at + this.#delimiterRest.length >= bytes.length
  }

  /** Continues from a place that perhaps holds only the first byte of a longer delimiter. */
  #pastHalfDelimiters(from: number): number {
    const { bytes } = this.#row
    let at = from
    while (at < bytes.length && !this.#endsCellAt(at)) {
      at = this.#pastPlain(bytes[at]! < 0x80 ? at + 1 : this.#pastBeyondAscii(at))
    }
    return at
  }

  /** Whether what begins like the end of a cell is one: the whole delimiter, or a line end. */
  #endsCellAt(at: number): boolean {
    const { bytes } = this.#row
    if (bytes[at] !== this.#delimiter) return true
    return this.#delimiterRest.every((byte, i) => bytes[at + 1 + i] === byte)
  }

  #pastLineEnd(at: number, final: boolean): number {
    const { bytes } = this.#row
    if (at === bytes.length) return at
    if (bytes[at] === lineFeed) return at + 1
    if (at + 1 === bytes.length && !final) return waiting
    return bytes[at + 1] === lineFeed ? at + 2 : at + 1
  }

  #skipLine(start: number, final: boolean): number {
    const { bytes } = this.#row
    let at = start
    while (at < bytes.length && bytes[at] !== lineFeed && bytes[at] !== carriageReturn) at++
    if (at === bytes.length) return at
    const next = this.#pastLineEnd(at, final)
    if (next === waiting) return at > start ? at : waiting
    this.#skippingLine = false
    this.#line++
    return next
  }

  #fail(fault: RowFault): number {
    this.#fault = fault
    return faulty
  }

  #hasSwallowedRows(start: number, end: number): boolean {
    if (this.#lineBreaks === 0 || this.#widths.length === 0) return false
    this.#fault = 'stray_quote'
    if (!this.#widths.includes(this.#row.count)) return true
    const text = decoderOf(this.#row.encoding).decode(this.#row.bytes.subarray(start, end))
    return hasSwallowedRows(text, this.#lineBreaks, this.#row.count, this.#dialect.delimiter)
  }

  #fitsEncoding(): boolean {
    const row = this.#row
    if (this.#isAscii) return true
    const isMixedIn = this.#mayMix && this.#isUtf8 && isSingleByte(row.encoding)
    const encoding = isMixedIn ? 'utf-8' : encodingWith(row.encoding, this.#isUtf8)
    if (encoding === null) return false
    row.encoding = encoding
    return true
  }

  #isWestern(start: number, end: number): boolean {
    if (!this.#mayMix) return false
    return this.#wasWestern || readsAsWestern(this.#row.bytes, start, end)
  }

  /** Hands on a row in Windows-1252 as the UTF-8 that the rest of the file is in. */
  #handConverted(): void {
    const row = this.#row
    const { bytes, starts, ends } = row
    const needed = (ends[row.count - 1]! - starts[0]!) * 3
    if (needed > this.#converted.length) this.#converted = new Uint8Array(needed * 2)
    let filled = 0
    for (let column = 0; column < row.count; column++) {
      const text = decoderOf('windows-1252').decode(bytes.subarray(starts[column], ends[column]))
      starts[column] = filled
      filled += encoder.encodeInto(text, this.#converted.subarray(filled)).written
      ends[column] = filled
    }
    row.bytes = this.#converted
    this.#sink.row(row)
    row.bytes = bytes
  }

  /** Moves on to what may end a plain cell. */
  #pastPlain(from: number): number {
    const { bytes } = this.#row
    let at = this.#marks.next(from)
    while (at < bytes.length) {
      const byte = bytes[at]!
      if (this.#mayEndPlain(byte)) return at
      at = this.#marks.next(byte < 0x80 ? at + 1 : this.#pastBeyondAscii(at))
    }
    return at
  }

  #mayEndPlain(byte: number): boolean {
    return byte === this.#delimiter || byte === lineFeed || byte === carriageReturn
  }

  /** Moves past a character beyond ASCII, or past one byte where none is well-formed. */
  #pastBeyondAscii(at: number): number {
    const { bytes, encoding } = this.#row
    this.#isAscii = false
    if (isSingleByte(encoding) && !this.#mayMix) return at + 1
    const length = utf8SequenceLength(bytes, at, bytes.length)
    if (length > 0) return at + length
    this.#isUtf8 = false
    return at + 1
  }
}

const encoder = new TextEncoder()
