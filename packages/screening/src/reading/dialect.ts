/** How a text file marks its cells. */
export interface Dialect {
  /** Between two cells; null where each line is one cell. */
  delimiter: string | null
  quote: '"' | "'"
  /** What makes a quote inside quotes an ordinary character: another quote, or a backslash. */
  escape: '"' | "'" | '\\'
}

export const plainDialect: Dialect = { delimiter: null, quote: '"', escape: '"' }
