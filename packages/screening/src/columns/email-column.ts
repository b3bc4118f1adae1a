import { looksLikeAddress } from '../address/parse-address.ts'
import type { SampleRow } from '../reading/table.ts'
import { emailHeadingMatch, plainHeading } from './heading-match.ts'

export interface ColumnGuess {
  /** Place of the column, from 0. */
  index: number
  /** From 0 to 1. */
  confidence: number
}

export interface EmailGuess {
  /** Columns that may hold the recipients' addresses, most likely first. */
  candidates: ColumnGuess[]
  /** Places of those between which only the customer can choose; none where the first is clear. */
  unclear: number[]
  /** Places of further columns of the recipients' addresses, where those in the given one are read. */
  besides(email: number): number[]
}

/**
 * Finds the column of the recipients' addresses. Where several columns hold addresses, a heading says whose
 * they are, and goes before the cleanness of the cells: a list names those who recommended somebody as
 * neatly as those who signed up. `places`: the columns among which to look.
 */
export function guessEmailColumn(
  rows: readonly SampleRow[],
  header: readonly string[] | null,
  places: readonly number[],
): EmailGuess {
  const columns = places
    .map((index) => judgeColumn(rows, index, header?.[index] ?? ''))
    .filter(({ confidence }) => confidence > 0)
    .sort((a, b) => b.rank - a.rank || b.confidence - a.confidence || a.index - b.index)
  const unclear = columnsInDoubt(columns)
  let most = unclear.length > 1 ? round(1 / unclear.length) : 1
  const candidates = columns.map(({ index, confidence }) => {
    most = Math.min(most, confidence)
    return { index, confidence: most }
  })
  return { candidates, unclear, besides: (email) => columnsBesides(columns, email) }
}

/** A column that may hold addresses. */
interface Judged extends ColumnGuess {
  /** How far its heading speaks for it, see `rankOf`. */
  rank: number
  isSomebodyElses: boolean
  /** By its cells it may well be the one: mostly addresses, and not the same few over and over. */
  isLikely: boolean
  /** The addresses of the rows; empty where a row has none here. */
  addresses: string[]
  /** How many rows have one. */
  count: number
}

/** Fewer addresses than this share of another column's are no match for it. */
const leastOfOther = 0.2

/** The columns that might as well be the one as the first; none where that is certain enough. */
function columnsInDoubt([first, ...others]: readonly Judged[]): number[] {
  if (first === undefined || first.rank < 0) return []
  const rivals = others.filter(
    (other) =>
      other.isLikely && !isCopy(first, other) && (matches(first, other) || outdoes(other, first)),
  )
  if (rivals.length === 0 && !first.isSomebodyElses) return []
  return [first, ...rivals].map(({ index }) => index)
}

function matches(first: Judged, other: Judged): boolean {
  return other.rank === first.rank && other.count >= first.count * leastOfOther
}

/** A good heading above next to no addresses convinces nobody. */
function outdoes(other: Judged, first: Judged): boolean {
  return first.count < other.count * leastOfOther
}

function columnsBesides(columns: readonly Judged[], email: number): number[] {
  const read = columns.find(({ index }) => index === email)
  if (read === undefined) return []
  return columns
    .filter((other) => other !== read && other.isLikely && !other.isSomebodyElses)
    .filter((other) => other.count >= read.count * leastOfOther && !isCopy(read, other))
    .map(({ index }) => index)
    .sort((a, b) => a - b)
}

/** Whether two columns hold the same wherever both hold something, as an address and a user name do. */
function isCopy(one: Judged, other: Judged): boolean {
  return one.addresses.every(
    (address, row) =>
      address === '' || other.addresses[row] === '' || other.addresses[row] === address,
  )
}

/** Where fewer filled cells than this look like addresses, the content speaks against the column. */
const leastShare = 0.2

/** Confidence for a heading that says e-mail above cells that settle nothing. */
const byHeadingAlone = 0.3

/** From this share of addresses on a column is one of addresses. */
const likelyShare = 0.5

/**
 * Confidence is the share of addresses among the filled cells, lowered where the heading does not say e-mail,
 * where most cells are empty, and where the same few addresses repeat (a clerk, an owner, a sender).
 */
function judgeColumn(rows: readonly SampleRow[], index: number, heading: string): Judged {
  const cells = rows.map((row) => row.cells[index]?.trim() ?? '')
  const addresses = cells.map((cell) => (looksLikeAddress(cell) ? cell.toLowerCase() : ''))
  const filled = cells.filter((cell) => cell !== '').length
  const count = addresses.filter((address) => address !== '').length
  const share = count / Math.max(filled, 1)
  const match = emailHeadingMatch(heading)
  const isSomebodyElses = somebodyElse.test(plainHeading(heading))
  const column = { index, isSomebodyElses, addresses, count }
  if (share < leastShare) {
    const confidence = match === 1 || filled === 0 ? match * byHeadingAlone : 0
    return { ...column, rank: -1, isLikely: false, confidence }
  }
  const variety = new Set(addresses.filter((address) => address !== '')).size / count
  const repeats = count > 1 && (variety < leastVariety || variety * count === 1)
  const coverage = filled / rows.length
  const said = isSomebodyElses ? byHeadingAlone : 0.8 + 0.2 * match
  return {
    ...column,
    rank: repeats ? 0 : rankOf(heading, match, isSomebodyElses),
    isLikely: share >= likelyShare && !repeats,
    confidence: round(share * said * (0.5 + 0.5 * variety) * (0.7 + 0.3 * coverage)),
  }
}

/** Where a fifth of the addresses are all there are, they are those of clerks or branches. */
const leastVariety = 0.2

/**
 * 3 for a heading that can mean nothing but the recipient's address, 2 for one that speaks of addresses, 1
 * for one that says nothing about it or names a further address, 0 for somebody else's.
 */
function rankOf(heading: string, match: number, isSomebodyElses: boolean): number {
  if (isSomebodyElses) return 0
  if (match === 0 || further.test(plainHeading(heading)) || laterNumber.test(heading)) return 1
  return match === 1 ? 3 : 2
}

/** Whom a recipient was recommended or is looked after by, and who entered the row. */
const somebodyElse =
  /(empfohlen|geworben|eingeladen|vermittelt|angelegt|erstellt|erfasst|bearbeitet|betreut|importiert)(durch|von)|^von$|(?<!be)werber(?!in?g)|empfehler|empfehlend|vermittler|betreuer|bearbeiter|absender|(referr|recommend|invit|creat|add|updat|modifi|import|introduc)(ed)?by|referrer|inviter|recommender|^from(e?mail|address)?$|sender|(contact|account|lead|deal|record)owner|assignedto|salesrep|accountmanager|replyto|parrain$|parraine?par|recommandepar|invitepar|creepar|(recomendad|invitad|cread)[oa]por|(consigliat|invitat|creat)[oa]da|(aanbevolen|uitgenodigd|aangemaakt)door|(polecon|zaproszon|utworzon)[yae]przez/

/** The second address of somebody who has a first. */
const further =
  /secondary|sekundar|zweit|alternat|weitere|zusatzlich|additional|backup|recovery|^cc|^bcc|rechnung|billing|invoice|facturation|facturacion|fatturazione|^alte?e?mail|^old|previous|vorherig|fruher/

const laterNumber = /(^|[^\d])[2-9]([^\d]|$)/

function round(number: number): number {
  return Math.round(number * 100) / 100
}
