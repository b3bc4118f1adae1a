import { readFileSync } from 'node:fs'
import { defaultLimits } from '../../packages/screening/src/limits.ts'
import type { Dialect } from '../../packages/screening/src/reading/dialect.ts'
import { RowScanner } from '../../packages/screening/src/reading/row-scanner.ts'
import type { Conformance, Disagreement } from './conformance.ts'
import { listFiles } from './list-files.ts'
import { readRows } from './read-rows.ts'

interface Case {
  description: string
  input: string
  config?: Record<string, unknown>
  expected: {
    data: unknown[]
    errors?: { type: string; code: string }[]
    meta?: { renamedHeaders?: Record<string, string> | null }
  }
}

interface Read {
  rows: string[][]
  refused: number
}

/** Cases of the parser PapaParse: inputs with options, and the rows that it makes of them. */
export async function conformPapaParse(folder: string): Promise<Conformance | null> {
  const cases = listFiles(folder)
    .filter((file) => /papaparse[^\\/]*\.json$/i.test(file))
    .flatMap((file) => Object.values<Case[]>(JSON.parse(readFileSync(file, 'utf8'))).flat())
  if (cases.length === 0) return null
  const offered = cases.filter(({ config }) => isOffered(config ?? {}))
  const disagreements: Disagreement[] = []
  for (const one of offered) {
    const disagreement = await compare(one)
    if (disagreement) disagreements.push(disagreement)
  }
  return {
    collection: 'PapaParse cases',
    agreed: offered.length - disagreements.length,
    cases: offered.length,
    disagreements,
    leftOut: cases.length - offered.length,
  }
}

/** Options that have no counterpart here: how cells are changed, and which lines are skipped. */
const notOffered = [
  ...['comments', 'dynamicTyping', 'preview', 'skipFirstNLines', 'transform', 'transformHeader'],
]

function isOffered(config: Record<string, unknown>): boolean {
  if (notOffered.some((name) => Boolean(config[name]))) return false
  const { delimiter, quoteChar = '"', escapeChar = quoteChar } = config
  if (delimiter !== undefined && !isDelimiter(delimiter)) return false
  return ['"', "'"].includes(String(quoteChar)) && ['"', "'", '\\'].includes(String(escapeChar))
}

function isDelimiter(value: unknown): boolean {
  return typeof value === 'string' && value !== '' && value !== '<fn>' && !/[\r\n"]/.test(value)
}

async function compare(one: Case): Promise<Disagreement | null> {
  const config = one.config ?? {}
  const read = await readCase(one.input, config)
  const rows = config.header ? byHeading(read.rows) : read.rows
  const [got, expected] = [JSON.stringify(rows), JSON.stringify(one.expected.data)]
  if (got === expected) return null
  const refused = read.refused > 0 ? `, ${read.refused} refused` : ''
  const why = reasonFor(one, got)
  return { case: one.description, expected, got: `${got}${refused}`, why }
}

/** A given dialect is imposed on the scanner; otherwise it is guessed as in the product. */
async function readCase(input: string, config: Record<string, unknown>): Promise<Read> {
  const { delimiter, quoteChar = '"', escapeChar = quoteChar } = config
  const bytes = new TextEncoder().encode(input)
  if (delimiter === undefined && quoteChar === '"' && escapeChar === '"') {
    const { rows, refused } = await readRows(bytes)
    return { rows: rows.map(({ cells }) => cells), refused: refused.length }
  }
  const dialect = { delimiter: delimiter ?? ',', quote: quoteChar, escape: escapeChar } as Dialect
  const read: Read = { rows: [], refused: 0 }
  new RowScanner(dialect, 'utf-8', [], defaultLimits, {
    row: (row) => void read.rows.push(row.texts()),
    refused: () => void read.refused++,
  }).push(bytes, true)
  return read
}

function byHeading([header = [], ...rows]: string[][]): Record<string, unknown>[] {
  return rows.map((cells) => {
    const known = cells.slice(0, header.length).map((cell, i) => [header[i]!, cell])
    const extra = cells.slice(header.length)
    return { ...Object.fromEntries(known), ...(extra.length > 0 && { __parsed_extra: extra }) }
  })
}

/** Why ours differs where it does so on purpose. */
function reasonFor({ input, config = {}, expected }: Case, got: string): string | null {
  const isBlank = (row: unknown) => Array.isArray(row) && row.length === 1 && !row[0]?.trim()
  if (JSON.stringify(expected.data.filter((row) => !isBlank(row))) === got) {
    return 'A blank line is no row, and is counted as a line.'
  }
  if (expected.errors?.some(({ type }) => type === 'Quotes')) {
    return 'A quote that is not closed properly costs its own line and is said to; the lines after it are read, instead of being swallowed.'
  }
  if (config.skipEmptyLines === 'greedy') {
    return 'A row of empty cells is a row without an address, and is counted as one.'
  }
  if (expected.meta?.renamedHeaders) {
    return 'Columns are told by their place, so that headings of one name need no other.'
  }
  const ends = new Set(input.replace(/"[^"]*"/g, '').match(/\r\n|\r|\n/g))
  return ends.size > 1 ? 'CR, LF and CRLF each end a line, also where a file mixes them.' : null
}
