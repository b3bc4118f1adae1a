import { isRoleAddress } from '../checks/role-accounts.ts'
import { lastContact } from '../checks/stale-contacts.ts'
import { type ColumnChoices, cellRoles } from '../columns/column-role.ts'
import { emailColumnOf, findLayout, headingsOf, type Layout } from '../columns/find-layout.ts'
import { rowMeaning } from '../columns/row-meaning.ts'
import { leftOrLost, statusMeanings } from '../columns/status-meaning.ts'
import { RecipientSet } from '../digest/recipient-set.ts'
import { sha256Words } from '../digest/sha256.ts'
import { defaultLimits, type Limits } from '../limits.ts'
import { type DayOrder, DayOrderEvidence } from '../moments/day-order.ts'
import { BlockSource, noHash } from '../reading/block-source.ts'
import { openTable } from '../reading/open-table.ts'
import type { Row } from '../reading/row.ts'
import type { NamedEncoding } from '../reading/text-encoding.ts'
import { RecipientReader } from '../recipient-reader.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { RowView } from '../row-view.ts'

/** What a person wants left out although it could be mailed. */
export interface LeaveOut {
  /** Addresses such as info@, which several people read. */
  roles?: boolean
  /** Whoever left or bounced by the file's own columns, in whichever row; see `findGone`. */
  gone?: RecipientSet
  /** Rows whose last contact was before this moment, in milliseconds since 1970. */
  contactBefore?: number
  /** The hashes of a list of those to be left out; see `readLeaveOutList`. */
  listed?: Int32Array
  /** How the file was found to write day and month. */
  dayOrder?: DayOrder
}

/** How a file is read, as `MendOptions` says it. */
interface ReadingOptions {
  columns?: ColumnChoices
  encoding?: NamedEncoding
  leavesOutHidden?: boolean
  onProgress?: (bytes: number) => void
  signal?: AbortSignal
  limits?: Partial<Limits>
}

export type Unwanted = 'gone' | 'listed' | 'stale' | 'roles'

type Verdict = (row: Row, address: ReadAddress) => Unwanted | null

/** Says of each row with an address whether it is to be left out, and why: the gravest reason. */
export function unwantedIn(layout: Layout, leaveOut: LeaveOut): Verdict {
  const { roles, gone, contactBefore, dayOrder = 'day_first' } = leaveOut
  if (!roles && !gone && contactBefore === undefined) return () => null
  const load = viewOf(layout)
  const isGone = goneIn(layout)
  return (row, address) => {
    const hash = sha256Words(address.bytes, address.length)
    const isKnown = gone?.has(hash) ?? false
    const view = load(row, address, hash)
    if (gone && (isKnown || isGone(view))) return 'gone'
    if (contactBefore !== undefined && lastContact(view.read(dayOrder)) < contactBefore)
      return 'stale'
    return roles && isRoleAddress(address) ? 'roles' : null
  }
}

/**
 * Reads a file for whoever unsubscribed, complained, bounced or is blocked by its own columns. Another row of the
 * same recipient may say nothing of it, so the whole file is read before anything of it is written. Throws a
 * `FileRefusal` where `screen` would answer with one.
 */
export async function findGone(
  input: AsyncIterable<Uint8Array>,
  { columns, encoding, leavesOutHidden, signal, onProgress, ...more }: ReadingOptions,
): Promise<RecipientSet> {
  const limits = { ...defaultLimits, ...more.limits }
  const source = new BlockSource(input, {
    hash: noHash,
    limit: limits.fileBytes,
    signal,
    onBytes: onProgress,
    ready: async () => undefined,
  })
  try {
    const table = await openTable(source, limits, { encoding, leavesOutHidden })
    const layout = findLayout(table.sample, columns)
    const gone = new RecipientSet()
    const isGone = goneRowsOf(layout)
    const valid = (row: Row, address: ReadAddress) => {
      if (isGone(row, address)) gone.add(sha256Words(address.bytes, address.length))
    }
    const others = { empty() {}, invalid() {}, refused() {} }
    const reader = new RecipientReader(layout, emailColumnOf(layout), limits.rows, {
      valid,
      ...others,
    })
    await table.read(layout.widths, reader)
    return gone
  } finally {
    await source.close()
  }
}

function viewOf(layout: Layout) {
  const places = cellRoles.flatMap((role) => {
    const index = layout.roles[role]?.index
    return index === undefined ? [] : [[role, index] as const]
  })
  const view = new RowView(Object.fromEntries(places), new DayOrderEvidence())
  return (row: Row, address: ReadAddress, hash: Int32Array): RowView => {
    view.load(row, address, hash, true)
    return view
  }
}

/** Tells of each row with an address whether it says of its recipient that they left, complained, bounced or are blocked. */
export function goneRowsOf(layout: Layout): (row: Row, address: ReadAddress) => boolean {
  const load = viewOf(layout)
  const isGone = goneIn(layout)
  return (row, address) => isGone(load(row, address, sha256Words(address.bytes, address.length)))
}

function goneIn(layout: Layout): (view: RowView) => boolean {
  const meaningOf = rowMeaning(headingsOf(layout))
  const codes = leftOrLost.map((meaning) => statusMeanings.indexOf(meaning) + 1)
  return (view) => codes.includes(meaningOf(view))
}
