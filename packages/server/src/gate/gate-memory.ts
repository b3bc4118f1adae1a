import type { Kysely } from 'kysely'
import { openAsRole } from '../database/open-as-role.ts'
import type { AnyDatabase } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { findStoredGroup, type StoredGroup } from './find-stored-group.ts'
import { type MailingMarks, openMailingMarks } from './mailing-marks.ts'

/** Finds groups for the gate. Every answer is as true as a query at that moment would be. */
export interface GateMemory {
  /** The revision that all answers until the next call rest on. */
  revision(): Promise<number>
  find(account: string, group: string): Promise<StoredGroup>
  /** Where is kept on which day a campaign to a group was last let pass. */
  mailings: MailingMarks
  close(): Promise<void>
}

/** So many groups are remembered; past that the memory starts anew. */
const most = 200_000

/**
 * Keeps what the gate found until a revision says that it changed. Each check asks for the newest
 * revision first, one query for all checks that wait at that moment: so nothing is answered from
 * memory that was revoked before the question came.
 */
export function openGateMemory(database: AnyDatabase): GateMemory {
  const db = openAsRole(database, 'gate')
  const found = new Map<string, StoredGroup>()
  const namesOf = new Map<string, Set<string>>()
  let known = -1
  const newest = shared(async () => {
    const changed = await changesSince(db, known)
    for (const subject of changed.subjects) forget(subject)
    known = changed.head
    return known
  })

  const mailings = openMailingMarks(db)

  return {
    revision: newest,
    mailings,
    async find(account, group) {
      const name = `${account}\n${group}`
      const remembered = found.get(name)
      if (remembered !== undefined) return remembered
      const at = known
      const stored = await findStoredGroup(db, account, group)
      // Something changed while we read: the next check reads again.
      if (stored.group !== null && at === known) remember(name, stored)
      return stored
    },
    async close() {
      await mailings.written()
      await db.destroy()
    },
  }

  function remember(name: string, stored: StoredGroup) {
    if (found.size >= most) {
      found.clear()
      namesOf.clear()
    }
    found.set(name, stored)
    for (const subject of [stored.group!.id, stored.account!.id]) {
      namesOf.set(subject, (namesOf.get(subject) ?? new Set()).add(name))
    }
  }

  function forget(subject: string) {
    for (const name of namesOf.get(subject) ?? []) found.delete(name)
    namesOf.delete(subject)
  }
}

/** The newest revision, and what changed after a known one: groups, or an account with all of its groups. */
async function changesSince(
  db: Kysely<Tables>,
  known: number,
): Promise<{ head: number; subjects: string[] }> {
  const rows = await db
    .selectFrom('gate_head')
    .leftJoin('gate_revision', (join) => join.on('gate_revision.revision', '>', known))
    .select(['gate_head.revision as head', 'gate_revision.account_id', 'gate_revision.group_id'])
    .execute()
  return {
    head: rows[0]?.head ?? 0,
    subjects: rows.flatMap(({ account_id, group_id }) => group_id ?? account_id ?? []),
  }
}

/** Calls `work` once for all who ask before it starts; who asks later gets a later call. */
function shared<T>(work: () => Promise<T>): () => Promise<T> {
  let running: Promise<unknown> = Promise.resolve()
  let next: Promise<T> | null = null
  return () => {
    next ??= running.then(start, start)
    return next
  }

  function start(): Promise<T> {
    next = null
    const call = work()
    running = call.catch(() => undefined)
    return call
  }
}
