import { looksLikeAddress } from '../address/parse-address.ts'
import { IpReader } from '../ip/ip-reader.ts'
import { MomentReader } from '../moments/moment-reader.ts'
import type { MomentForm } from '../moments/read-numeric-moment.ts'
import type { SampleRow } from '../reading/table.ts'
import { countryCode } from './country-code.ts'
import { isZero, saysNothing } from './says-nothing.ts'
import { flagValue, statusMeaning } from './status-meaning.ts'

/**
 * What the cells of a column are: counts of cells, and shares from 0 to 1 of those that say something. Shares
 * needed only under certain headings are counted on demand.
 */
export interface ColumnContent {
  /** Cells that say something. */
  cells: number
  /** Their share of all. */
  filled: number
  readonly addresses: number
  moments: number
  /** Moments that could just as well be plain numbers: Unix times, day numbers. */
  numericMoments: number
  ips: number
  readonly flags: number
  readonly countries: number
  readonly statuses: number
  /** Cells of letters and spaces, without digits and at-signs. */
  readonly words: number
  readonly postcodes: number
  readonly phones: number
  /** The number of different values per cell. */
  readonly variety: number
  /** Middle of the moments in milliseconds since 1970; NaN where there are none. */
  typicalMoment: number
}

/** What tells one column from another is at the beginning of a cell. */
const longestLooked = 200

const word = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u
/** A postcode of any country, perhaps with its place behind it. */
const postcode = /^(?=.{0,8}\d)[a-z0-9][a-z0-9 -]{2,9}(?: \p{L}.*)?$/iu
/** Digits as people write telephone numbers, perhaps with a word before them. */
const phone = /^(tel\.?:? ?)?(\+|\(\+?)?\d[\d ()/.–-]{5,21}$/iu
const encoder = new TextEncoder()
const ip = new IpReader()
const moment = new MomentReader()
const numericForms: ReadonlySet<MomentForm> = new Set([
  ...(['unix_seconds', 'unix_milliseconds', 'unix_microseconds'] as const),
  ...(['excel_serial', 'compact'] as const),
])

export function describeContent(rows: readonly SampleRow[], index: number): ColumnContent {
  const cells = cellsOf(rows, index)
  const moments = cells.flatMap(momentOf)
  const instants = moments.map(({ instant }) => instant).sort((a, b) => a - b)
  const share = (count: number) => (cells.length === 0 ? 0 : count / cells.length)
  const shareOf = (is: (text: string) => unknown) =>
    share(cells.filter(({ text }) => is(text)).length)
  return {
    cells: cells.length,
    filled: rows.length === 0 ? 0 : cells.length / rows.length,
    get addresses() {
      return shareOf(looksLikeAddress)
    },
    moments: share(moments.length),
    numericMoments: share(moments.filter(({ form }) => numericForms.has(form)).length),
    ips: share(cells.filter(isIp).length),
    get flags() {
      return shareOf((text) => flagValue(text) !== null)
    },
    get countries() {
      return shareOf(countryCode)
    },
    get statuses() {
      return shareOf(statusMeaning)
    },
    get words() {
      return shareOf((text) => word.test(text))
    },
    get postcodes() {
      return shareOf((text) => postcode.test(text))
    },
    get phones() {
      return shareOf((text) => phone.test(text))
    },
    get variety() {
      return share(new Set(cells.map(({ text }) => text)).size)
    },
    typicalMoment: instants[instants.length >> 1] ?? Number.NaN,
  }
}

/** Whether a column holds dates with slashes or hyphens and the year at the end. */
export function holdsSlashed(rows: readonly SampleRow[], index: number): boolean {
  return cellsOf(rows, index).some((cell) => momentOf(cell).some(({ form }) => form === 'slashed'))
}

/** A cell that says something. */
interface Cell {
  text: string
  bytes: Uint8Array
}

function cellsOf(rows: readonly SampleRow[], index: number): Cell[] {
  return rows
    .map((row) => row.cells[index]?.trim().slice(0, longestLooked) ?? '')
    .map((text) => ({ text, bytes: encoder.encode(text) }))
    .filter(saysSomething)
}

function saysSomething({ text, bytes }: Cell): boolean {
  if (bytes.length === 0 || saysNothing(bytes, 0, bytes.length)) return false
  return text === '0' || !isZero(bytes, 0, bytes.length)
}

function isIp({ bytes }: Cell): boolean {
  return ip.read(bytes, 0, bytes.length)
}

function momentOf({ bytes }: Cell): { form: MomentForm; instant: number }[] {
  if (!moment.read(bytes, 0, bytes.length)) return []
  const isDayFirst = !Number.isNaN(moment.dayFirst)
  return [{ form: moment.form, instant: isDayFirst ? moment.dayFirst : moment.monthFirst }]
}
