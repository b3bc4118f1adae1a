import { MomentReader } from '../moments/moment-reader.ts'
import type { RowView } from '../row-view.ts'
import type { ColumnRole } from './column-role.ts'
import {
  endingHeading,
  flagValue,
  type StatusMeaning,
  statusMeaning,
  statusMeanings,
} from './status-meaning.ts'
import { TextCodes } from './text-codes.ts'

/** The code of a value that nobody knows; 0 is that of a row that says nothing. */
export const otherCode = statusMeanings.length + 1

/** By headings, which are one object for all checks on a file. */
const readers = new WeakMap<object, (view: RowView) => number>()

/**
 * What a row says of its recipient in the columns of status and of blocks, the graver of the two: its place
 * among `statusMeanings`, from 1. Under "abgemeldet" or "Werbesperre" a yes or a date means gone, under
 * "aktiv" a yes means present. Several checks ask, and each row is looked at once.
 */
export function rowMeaning(headings: Headings): (view: RowView) => number {
  const known = readers.get(headings)
  if (known) return known
  const read = meaningReader(headings)
  let number = -1
  let meaning = 0
  const readOnce = (view: RowView) => {
    if (view.number !== number) meaning = read(view)
    number = view.number
    return meaning
  }
  readers.set(headings, readOnce)
  return readOnce
}

type Headings = Readonly<Partial<Record<ColumnRole, string>>>

function meaningReader(headings: Headings): (view: RowView) => number {
  const status = new TextCodes(codeOf(endingHeading(headings.status ?? '')))
  if (headings.blocked === undefined) return (view) => view.code('status', status)
  const blocked = new TextCodes(codeOf(endingHeading(headings.blocked) ?? 'blocked'))
  return (view) => graver(view.code('status', status), view.code('blocked', blocked))
}

const lightestFirst: readonly (StatusMeaning | 'nothing' | 'other')[] = [
  ...(['nothing', 'other', 'active', 'inactive', 'unconfirmed'] as const),
  ...(['bounced', 'unsubscribed', 'complained', 'blocked'] as const),
]

const weights = ['nothing', ...statusMeanings, 'other'].map((meaning) =>
  lightestFirst.indexOf(meaning as StatusMeaning),
)

function graver(one: number, other: number): number {
  return weights[one]! >= weights[other]! ? one : other
}

/** `ending`: what a filled cell means by its heading; null where the values themselves tell. */
function codeOf(ending: StatusMeaning | null): (text: string) => number {
  const reader = new MomentReader()
  const meaningOf = (text: string): StatusMeaning | null | 'nothing' => {
    if (/^[0.:/ -]+$/.test(text) && text !== '0') return 'nothing'
    const flag = flagValue(text)
    if (flag !== null) return flag ? (ending ?? 'active') : ending ? 'active' : 'inactive'
    const bytes = encoder.encode(text)
    if (ending !== null && reader.read(bytes, 0, bytes.length)) return ending
    return statusMeaning(text)
  }
  return (text) => {
    const meaning = meaningOf(text)
    if (meaning === 'nothing') return 0
    return meaning === null ? otherCode : statusMeanings.indexOf(meaning) + 1
  }
}

const encoder = new TextEncoder()
