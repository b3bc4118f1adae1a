import { setTimeout as pause } from 'node:timers/promises'
import {
  dayMilliseconds,
  dayOf,
  findGroup,
  type GateTable,
  type Mailing,
  openMailingDays,
} from '@freigabe/gate'
import { type Kysely, sql } from 'kysely'
import type { Clock } from '../../clock.ts'
import type { Tables } from '../../database/tables.ts'

export interface MailingMarks {
  /**
   * Notes that a campaign to a group of the gate's table was let pass on a day, in days since 1970. It is
   * written soon, and only where no later day is known; the caller does not wait for it.
   */
  note(group: number, day: number): void
  /** Resolves once everything noted so far is written, or has failed to be. */
  written(): Promise<void>
  /** Writes whatever still waits, without a rest. */
  close(): Promise<void>
}

/** Rows per statement: the embedded database answers no one meanwhile. */
const rowsPerWrite = 500
/** After a write comes a rest this many times as long: at midnight all groups come again. */
const rest = 9

/**
 * Keeps for each group the last day on which the gate let a campaign to it pass, written once a day. Marks
 * that come while others are being written go together afterwards. A lost mark makes a group seem silent for
 * a day longer, and comes again with the next question.
 */
export function openMailingMarks(db: Kysely<Tables>, table: GateTable): MailingMarks {
  const days = openMailingDays(table)
  let writing: Promise<void> | null = null
  const hurry = new AbortController()
  return {
    note(group, day) {
      if (days.mark(group, day)) writing ??= writeAll()
    },
    written: () => writing ?? Promise.resolve(),
    close() {
      hurry.abort()
      return writing ?? Promise.resolve()
    },
  }

  async function writeAll() {
    for (;;) {
      const marked = days.take(rowsPerWrite)
      if (marked.length === 0) break
      const begun = performance.now()
      await write(db, marked).catch(() => days.forget(marked))
      const milliseconds = (performance.now() - begun) * rest
      const { signal } = hurry
      await pause(milliseconds, undefined, { signal }).catch(() => undefined)
    }
    writing = null
  }
}

/** In a fixed order, so that two processes do not wait for each other. */
async function write(db: Kysely<Tables>, marked: readonly Mailing[]): Promise<void> {
  await sql`
    insert into gate_mailing (account_id, group_id, last_on)
      select account, "group", day from unnest(${marked.map(({ account }) => account)}::uuid[],
        ${marked.map(({ group }) => group)}::uuid[], ${marked.map(({ day }) => day)}::date[])
        as mark (account, "group", day) order by account, "group"
      on conflict (account_id, group_id) do update set last_on = excluded.last_on
        where gate_mailing.last_on < excluded.last_on`.execute(db)
}

/**
 * Notes the days on which others let campaigns pass. A day still to come or long past is ignored, and so is a
 * day of another account.
 *
 * @param only the accounts of the reporter; null for all
 */
export function noteMailings(
  { gate, clock }: { gate: { table: GateTable; mailings: MailingMarks }; clock: Clock },
  mailings: readonly Mailing[],
  only: readonly string[] | null,
): void {
  const now = Date.parse(clock.now())
  for (const { account, group, day } of mailings) {
    const midnight = Date.parse(day)
    const age = now - midnight
    const isTheirs = only === null || only.includes(account)
    if (!isTheirs || age < 0 || age > 2 * dayMilliseconds) continue
    const { group: number } = findGroup(gate.table, account, group)
    if (number !== -1) gate.mailings.note(number, dayOf(midnight))
  }
}
