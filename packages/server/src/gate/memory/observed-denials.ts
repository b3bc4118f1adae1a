import { setTimeout as pause } from 'node:timers/promises'
import { type Denials, dayMilliseconds, findGroup, type GateTable } from '@freigabe/gate'
import { type Kysely, sql } from 'kysely'
import type { Clock } from '../../clock.ts'
import type { Tables } from '../../database/tables.ts'

/** The group of questions about groups that the gate does not know. */
export const unknownGroup = '00000000-0000-0000-0000-000000000000'

/** Keeps what would have been denied, were an account not only observed. */
export interface ObservedDenials {
  /** Counts questions about a group, by ids. They are written soon; the caller does not wait for it. */
  note(denials: Denials): void
  /** Resolves once everything noted so far is written, or has failed to be. */
  written(): Promise<void>
  /** Writes whatever still waits, without a rest. */
  close(): Promise<void>
}

/** Rows per statement: the embedded database answers no one meanwhile. */
const rowsPerWrite = 500
/** After a write comes a rest this many times as long, in which questions are only added up. */
const rest = 9

/** Adds up in memory, and writes what came together. What cannot be written is lost: at least so many were asked. */
export function openObservedDenials(db: Kysely<Tables>): ObservedDenials {
  const waiting = new Map<string, Denials>()
  let writing: Promise<void> | null = null
  const hurry = new AbortController()
  return {
    note(denials) {
      const { account, group, day, reason, count } = denials
      const key = `${account} ${group} ${day} ${reason}`
      const known = waiting.get(key)
      if (known === undefined) waiting.set(key, { ...denials })
      else known.count += count
      writing ??= writeAll()
    },
    written: () => writing ?? Promise.resolve(),
    close() {
      hurry.abort()
      return writing ?? Promise.resolve()
    },
  }

  async function writeAll() {
    // What comes with the first goes with it.
    await Promise.resolve()
    while (waiting.size > 0) {
      // In a fixed order, so that two processes do not wait for each other.
      const keys = [...waiting.keys()].slice(0, rowsPerWrite).sort()
      const rows = keys.map((key) => waiting.get(key)!)
      for (const key of keys) waiting.delete(key)
      const begun = performance.now()
      await write(db, rows).catch(() => undefined)
      const milliseconds = (performance.now() - begun) * rest
      await pause(milliseconds, undefined, { signal: hurry.signal }).catch(() => undefined)
    }
    writing = null
  }
}

async function write(db: Kysely<Tables>, rows: readonly Denials[]): Promise<void> {
  await sql`
    insert into observed_denial (account_id, group_id, day, reason, questions)
    select * from unnest(${rows.map(({ account }) => account)}::uuid[],
      ${rows.map(({ group }) => group)}::uuid[], ${rows.map(({ day }) => day)}::date[],
      ${rows.map(({ reason }) => reason)}::text[], ${rows.map(({ count }) => count)}::bigint[])
    on conflict (account_id, day, group_id, reason)
      do update set questions = observed_denial.questions + excluded.questions`.execute(db)
}

/**
 * Notes what followers would have denied. A day still to come or long past is ignored, and so is what is told of
 * an account of others or of one that does not exist.
 *
 * @param only the accounts of the reporter; null for all
 */
export function noteDenials(
  { gate, clock }: { gate: { table: GateTable; denials: ObservedDenials }; clock: Clock },
  denials: readonly Denials[],
  only: readonly string[] | null,
): void {
  const now = Date.parse(clock.now())
  for (const each of denials) {
    const { account, group, day } = each
    const age = now - Date.parse(day)
    const isTheirs = only === null || only.includes(account)
    if (!isTheirs || age < 0 || age > 2 * dayMilliseconds) continue
    if (findGroup(gate.table, account, group).group !== -1) gate.denials.note(each)
  }
}
