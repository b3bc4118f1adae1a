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
