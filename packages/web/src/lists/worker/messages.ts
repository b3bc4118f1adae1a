import type {
  ColumnChoices,
  ColumnRole,
  LineToCorrect,
  RememberedColumns,
  Screening,
} from '@freigabe/contract'
import type { DayOrder, LeaveOutList, Mended } from '@freigabe/screening'

/** A worker's single task with a file. */
export type ToWorker =
  | {
      kind: 'look'
      file: File
      /** What the customer says about the columns, over what the account said about such a file before. */
      columns: ColumnChoices
      remembered: Pick<RememberedColumns, 'shape' | 'columns' | 'encoding'>[]
    }
  | {
      /** Writes the cleaned file, or only counts what it would hold. */
      kind: 'mend' | 'count'
      file: File
      reading: Reading
      wishes: Wishes
      dayOrder: DayOrder | null
      listed: LeaveOutList | null
    }
  | {
      /** Who of the file is on a list of those to be left out. */
      kind: 'match'
      file: File
      reading: Reading
      list: File
    }

export type FromWorker =
  | { kind: 'progress'; bytes: number }
  | { kind: 'looked'; preview: Preview }
  | { kind: 'mended'; mended: Mended; file: Blob }
  | { kind: 'counted'; mended: Mended }
  | { kind: 'matched'; match: ListMatch }
  | { kind: 'failed'; message: string }

/** What a cleaned file is to be besides clean. */
export interface Wishes {
  /** Domains to be replaced by others. */
  domains: Record<string, string>
  /** Without rows that are hidden in a workbook. */
  leavesOutHidden: boolean
  /** Without these, although they could be mailed. */
  leaveOut: readonly Unwanted[]
}

/** Whoever unsubscribed may not be mailed: a cleaned file is one without them, unless the customer knows better. */
export const wishesAtFirst: Wishes = { domains: {}, leavesOutHidden: false, leaveOut: ['gone'] }

/** What can be left out although it could be mailed: whoever left, has had no contact for long, or is a role. */
export const unwanted = ['gone', 'stale', 'roles'] as const
export type Unwanted = (typeof unwanted)[number]

/** A list of those to be left out, as far as it concerns a file. */
export type ListMatch = { name: string } & (
  | {
      list: LeaveOutList
      /** Rows of the file whose mailbox is on it. */
      rows: number
      refusal: null
    }
  /** Why it cannot be read. */
  | { list: null; refusal: Record<'de' | 'en', string> }
)

/** How a file was read. */
export type Reading = Pick<RememberedColumns, 'columns' | 'encoding'>

/** What a file holds, as found on the customer's computer. It contains no address. */
export interface Preview {
  reading: Reading
  /** SHA-256 of the file, in hexadecimal; null where it was not read to its end. */
  sha256: string | null
  /** Null where the file was refused as a whole; then `refusal` says why. */
  screening: Screening | null
  refusal: Record<'de' | 'en', string> | null
  /** Null where no rows could be read, or none holds an address. */
  columns: PreviewColumns | null
  /** Rows without an address, which are not a fault of any line. */
  empty: number
  /** Lines to correct, as many as are listed. */
  lines: LineToCorrect[]
  /** Rows that are hidden in a workbook. */
  hiddenRows: number
  /** Rows of the file, headings aside. */
  rows: number
  /** How many there are of what can be left out. */
  unwanted: Record<Unwanted, number>
  /** What cleaning it leaves by the wishes that are set at first; null where none is. */
  atFirst: Mended | null
  /** How the file writes day and month; null where no date left it open. */
  dayOrder: DayOrder | null
  /** Mistyped domains with the probable ones. */
  typos: { domain: string; suggestion: string }[]
}

export interface PreviewColumns {
  header: string[] | null
  width: number
  email: number | null
  /** Columns of which only the customer knows whether they are meant. */
  unclear: number[]
  confidence: number
  isChosen: boolean
  /** The possible roles of every other column, and its role. */
  roles: PreviewRole[]
}

export interface PreviewRole {
  role: Exclude<ColumnRole, 'email'>
  name: Record<'de' | 'en', string>
  /** Null where the file has no such column. */
  index: number | null
}
