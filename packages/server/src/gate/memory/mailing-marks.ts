import { setTimeout as pause } from 'node:timers/promises'
import type { GateTable, TableAccount } from '@freigabe/gate'
import { type Kysely, sql } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** A day, in UTC, on which a campaign to a group was let pass. */
export interface MailingMark {
  account: string
  group: string
  day: string
}

export interface MailingMarks {
  /** Notes a mark, to be written soon; whoever asks does not wait for it. */
  note(mark: MailingMark): void
  /** Notes that a campaign to a group of the gate's table was let pass, unless that is known of this day. */
  noteFound(account: TableAccount, group: number, day: string): void
  /** When all that was noted so far is written, or has failed to be. */
  written(): Promise<void>
  /** Writes what still waits, without a rest. */
  close(): Promise<void>
}

/** So many are written together: the embedded database answers nobody meanwhile. */
const atOnce = 500
/** So many times as long as a write took nothing is written after it: at midnight all groups come anew. */
const rest = 9

/**
 * Keeps for each group the last day on which the gate let a campaign to it pass, written once a day. Marks
 * that come while others are written go together afterwards. One that is lost makes a group seem silent for a
 * day longer, and comes again with the next question.
 */
export function openMailingMarks(db: Kysely<Tables>, table: GateTable): MailingMarks {
  let seen = daysSeen()
  let waiting: MailingMark[] = []
  let writing: Promise<void> | null = null
  const hurry = new AbortController()
  const note = (mark: MailingMark) => {
    waiting.push(mark)
    writing ??= writeAll()
  }
  return {
    note,
    noteFound(account, group, day) {
      if (seen.isNew(account.number, group, day)) {
        note({ account: account.id, group: table.idOf(group), day })
      }
    },
    written: () => writing ?? Promise.resolve(),
    close() {
      hurry.abort()
      return writing ?? Promise.resolve()
    },
  }

  async function writeAll() {
    for (let pile = waiting; pile.length > 0; pile = waiting) {
      waiting = []
      for (let first = 0; first < pile.length; first += atOnce) {
        const begun = performance.now()
        await writeSome(pile.slice(first, first + atOnce))
        const milliseconds = (performance.now() - begun) * rest
        const { signal } = hurry
        await pause(milliseconds, undefined, { signal }).catch(() => undefined)
      }
    }
    writing = null
  }

  async function writeSome(marks: readonly MailingMark[]) {
    try {
      await write(db, marks)
    } catch {
      seen = daysSeen()
    }
  }
}

/** Of which groups of the table a mark of a day was seen, in eight bytes for each. */
function daysSeen() {
  let days = new Uint32Array(1024)
  let owners = new Uint32Array(1024)
  let today = { text: '', number: 0 }
  return {
    /** A number can be that of another group later: of another account it is told apart. */
    isNew(account: number, group: number, day: string): boolean {
      if (day !== today.text) today = { text: day, number: Date.parse(day) / 86_400_000 }
      if (group >= days.length) [days, owners] = [widened(days, group), widened(owners, group)]
      if (days[group] === today.number && owners[group] === account) return false
      days[group] = today.number
      owners[group] = account
      return true
    },
  }
}

function widened(from: Uint32Array<ArrayBuffer>, place: number): Uint32Array<ArrayBuffer> {
  const wider = new Uint32Array(Math.max(from.length * 2, place + 1))
  wider.set(from)
  return wider
}

/**
 * A statement changes no row twice: of a group that comes twice, as around midnight, the last day counts. In an
 * order, so that two processes do not wait for each other.
 */
async function write(db: Kysely<Tables>, marks: readonly MailingMark[]): Promise<void> {
  const last = [...new Map(marks.map((mark) => [mark.group, mark])).values()]
  await sql`
    insert into gate_mailing (account_id, group_id, last_on)
      select account, "group", day from unnest(${last.map(({ account }) => account)}::uuid[],
        ${last.map(({ group }) => group)}::uuid[], ${last.map(({ day }) => day)}::date[])
        as mark (account, "group", day) order by account, "group"
      on conflict (account_id, group_id) do update set last_on = excluded.last_on
        where gate_mailing.last_on < excluded.last_on`.execute(db)
}
