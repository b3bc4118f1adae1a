import type { IpRole, MomentRole } from '../columns/column-role.ts'
import type { DayOrder } from '../moments/day-order.ts'
import type { RowView } from '../row-view.ts'

/** What can be written about a consent, in the order in which a sampled record holds it. */
export const recordRoles = [
  'signed_up_at',
  'confirmed_at',
  'signup_ip',
  'confirm_ip',
] as const satisfies (MomentRole | IpRole)[]

/** A recipient with what the list says of the consent, by which a later list shows whether that was changed. */
export interface SampledRecord {
  /** The first 64 bits of the SHA-256 of the mailbox, see `Mailbox`: another spelling does not hide it. */
  hash: bigint
  /**
   * By `recordRoles`: a day (`2026-11-25`) or a moment in UTC (`2026-11-25T10:00:12.000Z`), an address of the
   * internet; null where the list says nothing.
   */
  values: readonly (string | null)[]
}

/** So many recipients of a list show what became of its records, whatever its size. */
const mostRecords = 512

interface Drawn {
  rank: number
  low: number
  /** Read with the day first, and with the month first. */
  readings: readonly [Read[], Read[]]
  /** The list has the mailbox under other spellings too, and nobody knows which record is its. */
  isAmbiguous: boolean
}

/** What a cell says: a moment, an address of the internet, or nothing. */
type Read = { instant: number; hasTime: boolean } | string | null

/**
 * Draws the mailboxes with the lowest hashes: lists of the same recipients draw the same ones, in any order. One
 * that is in the list under several spellings says nothing. Where a list says nothing of any consent, it draws
 * none.
 */
export class RecordSample {
  #drawn: Drawn[] = []
  /** Beyond it a recipient is surely not among the lowest. */
  #highest = Number.POSITIVE_INFINITY

  /** Takes a distinct recipient by the words of its mailbox's SHA-256. */
  offer(view: RowView, hash: Int32Array): void {
    const rank = hash[0]! >>> 0
    if (rank > this.#highest || !recordRoles.some((role) => view.has(role))) return
    const readings = [readRow(view.read('day_first')), readRow(view.read('month_first'))] as const
    this.#drawn.push({ rank, low: hash[1]! >>> 0, readings, isAmbiguous: false })
    if (this.#drawn.length === 2 * mostRecords) this.#cut()
  }

  records(order: DayOrder): SampledRecord[] {
    this.#cut()
    return this.#drawn
      .filter(({ isAmbiguous }) => !isAmbiguous)
      .map(({ rank, low, readings }) => ({
        hash: (BigInt(rank) << 32n) | BigInt(low),
        values: readings[order === 'day_first' ? 0 : 1].map(written),
      }))
  }

  #cut(): void {
    const sorted = this.#drawn.sort((a, b) => a.rank - b.rank || a.low - b.low)
    this.#drawn = []
    for (const each of sorted) {
      const last = this.#drawn.at(-1)
      if (last?.rank === each.rank && last.low === each.low) last.isAmbiguous = true
      else this.#drawn.push(each)
    }
    if (this.#drawn.length <= mostRecords) return
    this.#drawn.length = mostRecords
    this.#highest = this.#drawn.at(-1)!.rank
  }
}

function readRow(view: RowView): Read[] {
  return [
    readMoment(view, 'signed_up_at'),
    readMoment(view, 'confirmed_at'),
    readIp(view, 'signup_ip'),
    readIp(view, 'confirm_ip'),
  ]
}

function readMoment(view: RowView, role: MomentRole): Read {
  if (!view.has(role) || view.momentState(role) !== 'read') return null
  return { instant: view.moment(role), hasTime: view.hasTime(role) }
}

function readIp(view: RowView, role: IpRole): Read {
  return view.ipState(role) === 'read' ? view.text(role).toLowerCase() : null
}

/** Moments are written at the end alone: few that are drawn stay. */
function written(read: Read): string | null {
  if (read === null || typeof read === 'string') return read
  const moment = new Date(read.instant).toISOString()
  return read.hasTime ? moment : moment.slice(0, 10)
}
