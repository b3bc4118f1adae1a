import { MomentReader } from '../moments/moment-reader.ts'

/** What a cell is sorted by: a kind of value, text, and a number that decides where the text is the same. */
export interface SortKey {
  isMoment: boolean
  text: string
  number: number
}

const moment = new MomentReader()
const encoder = new TextEncoder()
/** Longer cells differ before this, or their order tells nothing. */
const longest = 200
const numbered = /^(\D*)(\d{1,15})$/
/** Sums of money and the like: `1234,5`, `1.234,50`, `1,234.50`. */
const amount =
  /^-?(\d{1,12}|\d{1,3}(\.\d{3}){1,3}(?=,)|\d{1,3}([,’' ]\d{3}){1,3}(?=\.))[.,]\d{1,2}$/

/**
 * The key by which sorting programs would order a cell: moments by time, numbers and numbered ids by
 * their number, text without regard to case and accents. Null for an empty cell.
 */
export function sortKey(written: string): SortKey | null {
  const cell = written.slice(0, longest)
  if (cell === '') return null
  const ending = numbered.exec(cell)
  if (ending) return { isMoment: false, text: folded(ending[1]!), number: Number(ending[2]) }
  if (amount.test(cell)) return { isMoment: false, text: '', number: numberIn(cell) }
  if (cell.length <= 40 && /^\d.*\d/.test(cell)) {
    const bytes = encoder.encode(cell)
    if (moment.read(bytes, 0, bytes.length)) {
      const number = Number.isNaN(moment.dayFirst) ? moment.monthFirst : moment.dayFirst
      return { isMoment: true, text: '', number }
    }
  }
  return { isMoment: false, text: folded(cell), number: 0 }
}

/** Below zero if `a` comes first, NaN where moments and other values cannot be compared. */
export function compareKeys(a: SortKey, b: SortKey): number {
  if (a.isMoment !== b.isMoment) return Number.NaN
  if (a.text !== b.text) return a.text < b.text ? -1 : 1
  return a.number - b.number
}

/** Whatever separates the last one or two digits separates the decimals. */
function numberIn(amountCell: string): number {
  const [, whole, decimals] = /^(.*)[.,](\d+)$/.exec(amountCell)!
  return Number(`${whole!.replace(/[^\d-]/g, '')}.${decimals}`)
}

const plain = /^[ -~]*$/

function folded(text: string): string {
  if (plain.test(text)) return text.toLowerCase()
  return text.normalize('NFD').replace(/\p{M}/gu, '').toLowerCase()
}
