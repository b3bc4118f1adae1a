import { type Encoding, isSingleByte } from './text-encoding.ts'

/** How a text file marks its cells. */
export interface Dialect {
  /** Between two cells, one character or several; null where each line is one cell. */
  delimiter: string | null
  quote: '"' | "'"
  /** What makes a quote inside quotes an ordinary character: another quote, or a backslash. */
  escape: '"' | "'" | '\\'
  /** The first line only names the delimiter, as Excel's `sep=;` does, and is no row. */
  firstLineNamesDelimiter?: boolean
}

export const plainDialect: Dialect = { delimiter: null, quote: '"', escape: '"' }

/** The bytes of a delimiter in the file; none where each line is one cell. */
export function encodeDelimiter(delimiter: string, encoding: Encoding): Uint8Array {
  if (!isSingleByte(encoding)) return new TextEncoder().encode(delimiter)
  return Uint8Array.from(delimiter, (character) => character.charCodeAt(0))
}

/**
 * Whether a quoted cell over several lines is really two stray quotes with rows between them, because every
 * whole line inside has the cells of a row and an address.
 */
export function hasSwallowedRows(
  text: string,
  lineBreaks: number,
  columns: number,
  delimiter: string | null,
): boolean {
  const inner = text.split(/\r\n|\r|\n/).slice(1, lineBreaks)
  return inner.length > 0 && inner.every((line) => looksLikeRow(line, columns, delimiter))
}

function looksLikeRow(line: string, columns: number, delimiter: string | null): boolean {
  const cells = delimiter === null ? 1 : line.split(delimiter).length
  return cells === columns && line.includes('@')
}
