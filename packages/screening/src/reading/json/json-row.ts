import type { Limits } from '../../limits.ts'
import { plainCell, Row } from '../row.ts'
import type { RowFault } from '../row-fault.ts'
import { decoderOf, type Encoding, encodingWith, isSingleByte, isUtf8 } from '../text-encoding.ts'
import type { JsonColumns, JsonKeys } from './json-columns.ts'
import {
  closeBrace,
  closeBracket,
  deepest,
  faulty,
  JsonLexer,
  openBrace,
  openBracket,
  quote,
} from './json-lexer.ts'

/**
 * Reads values of a JSON text as rows: each key of an object is a column, each place of an array too, and any
 * other value is a row of one cell. Objects within objects are flattened to `a.b`; inner arrays stay as
 * written.
 */
export class JsonRow {
  readonly row: Row
  readonly lexer = new JsonLexer()
  /** What is wrong with the row read last, although it ends where it should. */
  fault: RowFault | null = null
  encoding: Encoding

  readonly #columns: JsonColumns
  readonly #limits: Limits
  #filled = 0
  #used = 0

  constructor(columns: JsonColumns, encoding: Encoding, limits: Limits) {
    this.#columns = columns
    this.#limits = limits
    this.encoding = encoding
    this.row = new Row(limits.columns)
    this.row.encoding = 'utf-8'
  }

  /** Reads a member of an object whose keys are data: the key is the first cell. Gives the same as `read`. */
  readMember(start: number): number {
    const { lexer } = this
    if (lexer.bytes[start] !== quote) return faulty
    lexer.bits = 0
    const keyEnd = lexer.endOfString(start + 1)
    if (keyEnd < 0) return keyEnd
    const { escaped, bits } = lexer
    const value = lexer.pastColon(keyEnd + 1)
    if (value < 0) return value
    const end = this.read(value)
    if (end < 0) return end
    lexer.bits |= bits
    this.row.starts[0] = this.#filled
    this.#write(0, start + 1, keyEnd, escaped)
    return end
  }

  /** Reads the value that begins here; gives the place after it, `waiting` or `faulty`. */
  read(start: number): number {
    const { lexer, row } = this
    const first = lexer.bytes[start]
    const width = this.#columns.names.length
    lexer.bits = 0
    this.fault = this.#fitsOthers(first) ? null : 'broken_json'
    this.#filled = 0
    this.#used = width
    row.count = 0
    row.starts.fill(0, 0, width)
    row.ends.fill(0, 0, width)
    const end = this.#readAny(start, first)
    if (end < 0) return end
    if (first === openBrace) this.#used = Math.max(this.#used, this.#columns.names.length)
    row.count = Math.min(this.#used, this.#limits.columns)
    row.styles.fill(plainCell, 0, row.count)
    if (lexer.bits >= 0x80) this.#settleEncoding(start, end)
    return end
  }

  /** In a list of objects all entries are objects; in a list of arrays none is. */
  #fitsOthers(first: number | undefined): boolean {
    if (this.#columns.names[0] === keyColumn) return true
    const areObjects = this.#columns.names.length > 0
    return areObjects === (first === openBrace) || (!areObjects && this.#columns.growing)
  }

  #readAny(start: number, first: number | undefined): number {
    if (first === openBrace) return this.#readObject(start + 1, this.#columns.keys, '', 1)
    if (this.#columns.names[0] === keyColumn) return this.#readCell(start, this.#columnOfValues())
    this.#used = 0
    return first === openBracket ? this.#readArray(start + 1) : this.#readCell(start, this.#used++)
  }

  /** Where the values of keys are that have no object. */
  #columnOfValues(): number {
    const { names, growing } = this.#columns
    if (growing && !names.includes(valueColumn)) names.push(valueColumn)
    this.#used = names.length
    const column = names.indexOf(valueColumn)
    return column < 0 ? this.#nextExtra() : column
  }

  #readObject(from: number, keys: JsonKeys, above: string, depth: number): number {
    if (depth > deepest) return faulty
    keys.rewind()
    return this.lexer.pastMembers(from, closeBrace, (at, keyStart, keyEnd) =>
      this.#readMember(keys, above, keyStart, keyEnd, at, depth),
    )
  }

  #readMember(
    keys: JsonKeys,
    above: string,
    keyStart: number,
    keyEnd: number,
    at: number,
    depth: number,
  ): number {
    const { bytes } = this.lexer
    const key = this.#columns.keyOf(keys, above, bytes, keyStart, keyEnd)
    if (key === null) return this.#readCell(at, this.#nextExtra())
    if (bytes[at] === openBrace)
      return this.#readObject(at + 1, key.keys, `${key.path}.`, depth + 1)
    return this.#readCell(at, this.#columns.columnOf(key) ?? this.#nextExtra())
  }

  /** A value under a key that the sample did not have is beyond the columns. */
  #nextExtra(): number {
    this.#used = Math.max(this.#used, this.#columns.names.length) + 1
    return this.#used - 1
  }

  #readArray(from: number): number {
    return this.lexer.pastMembers(from, closeBracket, (at) => this.#readCell(at, this.#used++))
  }

  #readCell(start: number, column: number): number {
    const { lexer } = this
    const end = lexer.endOfValue(start)
    if (end < 0) return end
    if (column >= this.#limits.columns) {
      this.fault ??= 'too_many_columns'
      return end
    }
    this.row.starts[column] = this.#filled
    this.row.ends[column] = this.#filled
    if (end - start > this.#limits.fieldBytes) this.fault ??= 'field_too_long'
    else if (lexer.bytes[start] === quote) this.#write(column, start + 1, end - 1, lexer.escaped)
    else if (!this.#isNull(start, end)) this.#write(column, start, end, false)
    return end
  }

  #isNull(start: number, end: number): boolean {
    return end - start === 4 && this.lexer.bytes[start] === 0x6e
  }

  /** Copies a cell into the row; anything escaped or not in UTF-8 becomes plain UTF-8. */
  #write(column: number, start: number, end: number, escaped: boolean): void {
    const { row, lexer } = this
    const needed = this.#filled + (end - start) * 3
    if (needed > row.bytes.length) row.bytes = grown(row.bytes, needed)
    if (escaped || (isSingleByte(this.encoding) && lexer.bits >= 0x80)) {
      const written = decoderOf(this.encoding).decode(lexer.bytes.subarray(start, end))
      const text: string = escaped ? JSON.parse(`"${written}"`) : written
      this.#filled += encoder.encodeInto(text, row.bytes.subarray(this.#filled)).written
    } else {
      for (let at = start; at < end; at++) row.bytes[this.#filled++] = lexer.bytes[at]!
    }
    row.ends[column] = this.#filled
  }

  /** If the first bytes beyond ASCII are not UTF-8, the row is read again in its real encoding. */
  #settleEncoding(start: number, end: number): void {
    const settled = encodingWith(this.encoding, isUtf8(this.lexer.bytes, start, end))
    if (settled === null) this.fault ??= 'invalid_encoding'
    else if (settled !== this.encoding) {
      this.encoding = settled
      if (isSingleByte(settled)) this.read(start)
    }
  }
}

/** The columns of an object whose keys are data. */
export const keyColumn = '(key)'
const valueColumn = '(value)'

const encoder = new TextEncoder()

function grown(bytes: Uint8Array, needed: number): Uint8Array {
  const larger = new Uint8Array(Math.max(needed, bytes.length * 2))
  larger.set(bytes)
  return larger
}
