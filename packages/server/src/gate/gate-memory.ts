import type { Kysely } from 'kysely'
import { openAsRole } from '../database/open-as-role.ts'
import type { AnyDatabase } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { findStoredGroups, type GroupName, nameOf, type StoredGroup } from './find-stored-group.ts'
import { type MailingMarks, openMailingMarks } from './mailing-marks.ts'

/** Finds groups for the gate. Every answer is as true as a query at that moment would be. */
export interface GateMemory {
  /** The revision that all answers until the next call rest on. */
  revision(): Promise<number>
  /** Each group as it stands, in the order asked. */
  find(names: readonly GroupName[]): Promise<StoredGroup[]>
  /** Where is kept on which day a campaign to a group was last let pass. */
  mailings: MailingMarks
  close(): Promise<void>
}

/** So many groups are remembered; past that the memory starts anew. */
const most = 200_000
/** After so many changes at once it is quicker to start anew than to look at each. */
const mostChanges = 5_000

/**
 * Keeps what the gate found until a revision says that it changed. Each check asks for the newest
 * revision first, one query for all checks that wait at that moment: so nothing is answered from
 * memory that was revoked before the question came.
 */
export function openGateMemory(database: AnyDatabase): GateMemory {
  const db = openAsRole(database, 'gate')
  const found = new Map<string, StoredGroup>()
  const namesOf = new Map<string, Set<string>>()
  // Names without a group; any change may have made one.
  const without = new Map<string, StoredGroup>()
  let known: number | null = null
  const newest = shared(async () => {
    const changed = await changesSince(db, known)
    if (changed.head !== known) without.clear()
    if (changed.subjects === null) forgetAll()
    else for (const subject of changed.subjects) forget(subject)
    known = changed.head
    return known
  })

  const mailings = openMailingMarks(db)

  return {
    revision: newest,
    mailings,
    async find(names) {
      const here = new Map<string, StoredGroup>()
      const missing = new Map<string, GroupName>()
      for (const name of names) {
        const key = nameOf(name)
        const remembered = found.get(key) ?? without.get(key)
        if (remembered === undefined) missing.set(key, name)
        else here.set(key, remembered)
      }
      if (missing.size > 0) {
        for (const [key, stored] of await readAndRemember([...missing.values()])) {
          here.set(key, stored)
        }
      }
      return names.map((name) => here.get(nameOf(name))!)
    },
    async close() {
      await mailings.written()
      await db.destroy()
    },
  }

  async function readAndRemember(names: readonly GroupName[]) {
    const at = known
    const read = await findStoredGroups(db, names)
    const stored = names.map((name, place) => [nameOf(name), read[place]!] as const)
    // Something changed while we read: the next check reads again.
    if (at !== null && at === known) for (const each of stored) remember(...each)
    return stored
  }

  function remember(name: string, stored: StoredGroup) {
    // An account may come without a change at the gate.
    if (stored.account === null) return
    if (found.size + without.size >= most) forgetAll()
    if (stored.group === null) {
      without.set(name, stored)
      return
    }
    found.set(name, stored)
    for (const subject of [stored.group.id, stored.account.id]) {
      namesOf.set(subject, (namesOf.get(subject) ?? new Set()).add(name))
    }
  }

  function forgetAll() {
    found.clear()
    without.clear()
    namesOf.clear()
  }

  function forget(subject: string) {
    for (const name of namesOf.get(subject) ?? []) found.delete(name)
    namesOf.delete(subject)
  }
}

/**
 * The newest revision, and what changed after a known one: groups, or an account with all of its groups;
 * null where that is too much to look at. Where nothing is known yet there is nothing to forget.
 */
async function changesSince(
  db: Kysely<Tables>,
  known: number | null,
): Promise<{ head: number; subjects: string[] | null }> {
  if (known === null) {
    const first = await db.selectFrom('gate_head').select('revision').executeTakeFirst()
    return { head: first?.revision ?? 0, subjects: [] }
  }
  const rows = await db
    .selectFrom('gate_head')
    .leftJoin('gate_revision', (join) => join.on('gate_revision.revision', '>', known))
    .select(['gate_head.revision as head', 'gate_revision.account_id', 'gate_revision.group_id'])
    .limit(mostChanges)
    .execute()
  const subjects = rows.flatMap(({ account_id, group_id }) => group_id ?? account_id ?? [])
  return { head: rows[0]?.head ?? 0, subjects: rows.length === mostChanges ? null : subjects }
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
