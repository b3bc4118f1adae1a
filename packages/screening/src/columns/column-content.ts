import { looksLikeAddress } from '../address/looks-like-address.ts'
import { IpReader } from '../ip/ip-reader.ts'
import { MomentReader } from '../moments/moment-reader.ts'
import type { SampleRow } from '../reading/table.ts'

/** What the filled cells of a column are, as shares from 0 to 1. */
export interface ColumnContent {
  filled: number
  addresses: number
  moments: number
  /** Moments that could as well be plain numbers: Unix times, day numbers. */
  numericMoments: number
  /** Dates with slashes or hyphens and the year at the end. */
  slashed: number
  ips: number
  flags: number
  countries: number
  /** Cells of letters and spaces, without digits and at-signs. */
  words: number
  /** How many different values there are for each filled cell. */
  variety: number
  /** Middle of the moments in milliseconds since 1970; NaN where there are none. */
  typicalMoment: number
}

const flag =
  /^(1|0|true|false|yes|no|y|n|ja|nein|j|oui|non|o|si|sí|x|tak|nie|on|off|wahr|falsch|t|f)$/i
const country = /^([a-z]{2}|[a-z]{3}|deutschland|germany|österreich|austria|schweiz|switzerland)$/i
const word = /^[\p{L}\p{M}][\p{L}\p{M} .'’-]*$/u

export function describeContent(rows: readonly SampleRow[], index: number): ColumnContent {
  const seen = {
    addresses: 0,
    moments: 0,
    numeric: 0,
    slashed: 0,
    ips: 0,
    flags: 0,
    countries: 0,
    words: 0,
  }
  const values = new Set<string>()
  const instants: number[] = []
  let filled = 0
  for (const { cells } of rows) {
    const cell = cells[index]?.trim() ?? ''
    if (cell === '') continue
    filled++
    values.add(cell)
    if (looksLikeAddress(cell)) seen.addresses++
    if (flag.test(cell)) seen.flags++
    if (country.test(cell)) seen.countries++
    if (word.test(cell)) seen.words++
    const bytes = encoder.encode(cell)
    if (ip.read(bytes, 0, bytes.length)) seen.ips++
    if (!moment.read(bytes, 0, bytes.length)) continue
    seen.moments++
    if (numericForms.has(moment.form)) seen.numeric++
    if (moment.form === 'slashed') seen.slashed++
    const known = !Number.isNaN(moment.dayFirst)
    instants.push(known ? moment.dayFirst : moment.monthFirst)
  }
  instants.sort((a, b) => a - b)
  const of = (count: number) => (filled === 0 ? 0 : count / filled)
  return {
    filled: rows.length === 0 ? 0 : filled / rows.length,
    addresses: of(seen.addresses),
    moments: of(seen.moments),
    numericMoments: of(seen.numeric),
    slashed: of(seen.slashed),
    ips: of(seen.ips),
    flags: of(seen.flags),
    countries: of(seen.countries),
    words: of(seen.words),
    variety: of(values.size),
    typicalMoment: instants[instants.length >> 1] ?? Number.NaN,
  }
}

const encoder = new TextEncoder()
const ip = new IpReader()
const moment = new MomentReader()
const numericForms = new Set(['unix_seconds', 'unix_milliseconds', 'excel_serial', 'compact'])
