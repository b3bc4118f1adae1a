import { decoderOf, type Encoding } from './text-encoding.ts'

/** How the cells of one row lie in its bytes. */
export const plainCell = 0
/** The cell was quoted; `starts` and `ends` leave the quotes out. */
export const quotedCell = 1
/** The cell was quoted and holds escaped quotes. */
export const escapedCell = 2

/** In bytes. */
const shortCell = 24

/**
 * One row as its reader left it: places in a buffer, no strings. There is one such object for a whole file,
 * so a cell can be kept only as its text.
 */
export class Row {
  /** Line of the file on which the row begins, from 1; for a JSON list the number of the entry. */
  line = 0
  bytes: Uint8Array = new Uint8Array(0)
  encoding: Encoding = 'ascii'
  quote = '"'
  escape = '"'
  count = 0
  readonly starts: Int32Array
  readonly ends: Int32Array
  readonly styles: Uint8Array

  constructor(columns: number) {
    this.starts = new Int32Array(columns)
    this.ends = new Int32Array(columns)
    this.styles = new Uint8Array(columns)
  }

  text(column: number): string {
    if (column >= this.count) return ''
    const text = this.#decoded(this.starts[column]!, this.ends[column]!)
    if (this.styles[column] !== escapedCell) return text
    if (this.escape === this.quote) return text.replaceAll(this.quote + this.quote, this.quote)
    return text.replace(/\\(["'\\])/g, '$1')
  }

  /** A decoder takes longer to begin than a short cell of ASCII takes to be read. */
  #decoded(start: number, end: number): string {
    const { bytes } = this
    if (end - start <= shortCell) {
      let text = ''
      let at = start
      for (; at < end && bytes[at]! < 0x80; at++) text += String.fromCharCode(bytes[at]!)
      if (at === end) return text
    }
    return decoderOf(this.encoding).decode(bytes.subarray(start, end))
  }

  /** Whether the row is a line of white space or zero bytes, which counts as no row. */
  isBlank(): boolean {
    if (this.count !== 1 || this.styles[0] !== plainCell) return false
    for (let at = this.starts[0]!; at < this.ends[0]!; at++)
      if (this.bytes[at]! > 0x20) return false
    return true
  }

  texts(): string[] {
    return Array.from({ length: this.count }, (_, column) => this.text(column))
  }
}
