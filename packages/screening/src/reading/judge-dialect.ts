import { addressesInCell } from '../address/addresses-in-cell.ts'
import { defaultLimits } from '../limits.ts'
import type { Dialect } from './dialect.ts'
import { plainCell, type Row } from './row.ts'
import { RowScanner } from './row-scanner.ts'
import type { Encoding } from './text-encoding.ts'

/** The result of reading the first rows of a file in some dialect. */
export interface Judgement {
  dialect: Dialect
  rows: number
  refused: number
  /** How many rows have how many cells. */
  widths: Map<number, number>
  /** Cells of the first row, usually the heading. */
  firstWidth: number
  cells: number
  /** Cells that read as one thing, see `isPlausibleCell`, or were quoted. */
  plausible: number
  /** Cells that stood in quotes. */
  quoted: number
  /** Rows with a cell that is an e-mail address and nothing else. */
  withAddress: number
}

const judgedRows = 200

export function judgeDialect(
  sample: Uint8Array,
  encoding: Encoding,
  whole: boolean,
  dialect: Dialect,
): Judgement {
  const widths = new Map<number, number>()
  const seen = {
    rows: 0,
    refused: 0,
    cells: 0,
    plausible: 0,
    quoted: 0,
    withAddress: 0,
    firstWidth: 0,
  }
  const isEnough = () => seen.rows + seen.refused >= judgedRows
  const scanner = new RowScanner(dialect, encoding, [], defaultLimits, {
    row(row) {
      if (isEnough()) return
      if (seen.rows++ === 0) seen.firstWidth = row.count
      seen.cells += row.count
      widths.set(row.count, (widths.get(row.count) ?? 0) + 1)
      const { plausible, quoted, addresses } = judgeCells(row)
      seen.plausible += plausible
      seen.quoted += quoted
      if (addresses > 0) seen.withAddress++
    },
    refused() {
      if (!isEnough()) seen.refused++
    },
  })
  scanBeginning(scanner, sample, whole, isEnough)
  return { dialect, widths, ...seen }
}

function judgeCells(row: Row) {
  const seen = { plausible: 0, quoted: 0, addresses: 0 }
  for (let column = 0; column < row.count; column++) {
    const text = row.text(column)
    const quoted = row.styles[column] !== plainCell
    if (quoted) seen.quoted++
    if (isPlainAddress(text)) seen.addresses++
    if (quoted || isPlausibleCell(text)) seen.plausible++
  }
  return seen
}

/**
 * Whether a cell reads as one thing: a number, a date, a time, an address, a link, a name. Text cut at the
 * wrong delimiter seldom does, because the right one is still in it.
 */
function isPlausibleCell(cell: string): boolean {
  const text = cell.trim()
  return text === '' || shapes.some((shape) => shape.test(text)) || isPlainAddress(text)
}

/** An address with no sign next to it that may be a delimiter, in a usual frame or beside others. */
function isPlainAddress(cell: string): boolean {
  const text = cell.trim()
  if (bareAddress.test(text)) return true
  if (!/@.*@|@.*[>)\]]$|mailto:/is.test(text)) return false
  const places = addressesInCell(text) ?? []
  return (
    places.length > 0 && places.every(({ start, end }) => bareAddress.test(text.slice(start, end)))
  )
}

const bareAddress = /^<?[^\s@,;:|"<>()[\]\\§¦\p{Cc}]+@[\p{L}\p{N}-]+(\.[\p{L}\p{N}-]+)+>?$/u

const date = String.raw`\d{1,4}([-./])\d{1,2}\1\d{1,4}`
const time = String.raw`\d{1,2}:\d{2}(:\d{2}([.,]\d+)?)?( ?[ap]m)?`

const word = String.raw`[(“„]?[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}_'’()-]|\.(?=[\p{L}\p{N}]))*`
const signs = '[.,:;!?…”“]*'

/** Words with the signs of sentences: between letters a sign may be a delimiter, before a space it is not. */
const words = new RegExp(`^${word}(?:${signs} (?:[&/+–-] )?${word})*${signs}$`, 'u')

const shapes: readonly RegExp[] = [
  /^[-+]?\d+([.,]\d+)?(e[-+]?\d+)?$/i,
  /^[-+]?([€$£] ?)?\d{1,3}([., '\u00a0]\d{3})*([.,]\d+)?( ?[%€$£]| ?[A-Z]{3})?$/,
  new RegExp(`^${date}$`),
  new RegExp(`^${time}$`, 'i'),
  new RegExp(`^${date}[ T]+${time}( ?Z| ?[-+]\\d{2}:?\\d{2})?$`, 'i'),
  /^(https?:\/\/|www\.)[^\s,;|"<>^~]+$/i,
  /^[+(]*\d[\d ()./-]{5,}$/,
  /^[a-z]:\\[^\t,;|"<>]*$/i,
  // Quotes with space around them, which the scanner does not take for quotes.
  /^'[^']*'$/,
  /^"[^"]*"$/,
  words,
]

/** Some hundred rows of most lists. */
const pieceBytes = 16 * 1024

/**
 * Scans the beginning of a file piece by piece, until enough of its rows are known. `whole` says that
 * nothing follows it.
 */
export function scanBeginning(
  scanner: RowScanner,
  beginning: Uint8Array,
  whole: boolean,
  isEnough: () => boolean,
): void {
  for (let at = 0; at < beginning.length && !isEnough(); at += pieceBytes) {
    const end = at + pieceBytes
    scanner.push(beginning.subarray(at, end), whole && end >= beginning.length)
  }
}
