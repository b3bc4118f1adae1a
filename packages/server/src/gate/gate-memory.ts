import { type Kysely, sql } from 'kysely'
import { isUuid } from '../database/is-uuid.ts'
import { openAsRole } from '../database/open-as-role.ts'
import type { AnyDatabase } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import { oneCallForAll } from '../feed/one-call-for-all.ts'
import {
  type FoundGroup,
  findGroups,
  type GroupName,
  type StoredAccount,
  type StoredGroup,
} from './find-stored-group.ts'
import { type MailingMarks, openMailingMarks } from './mailing-marks.ts'

/** Finds groups for the gate. Every answer is as true as a query at that moment would be. */
export interface GateMemory {
  /** Each group as it stands, in the order asked. */
  find(names: readonly GroupName[]): Promise<StoredGroup[]>
  /** Where is kept on which day a campaign to a group was last let pass. */
  mailings: MailingMarks
  close(): Promise<void>
}

/** So many groups are remembered; past that the memory starts anew. */
const most = 200_000

/** What is remembered of an account, as long as it is at that revision. */
interface Remembered {
  revision: number
  /** By the names that they were asked by; null where there is no such group. */
  groups: Map<string, FoundGroup | null>
}

/**
 * Keeps what the gate found of an account's groups as long as the account does not change. Each check first
 * asks for the accounts that it names, one query for all checks that wait at that moment: so nothing is
 * answered from memory that was revoked before the question came.
 */
export function openGateMemory(database: AnyDatabase): GateMemory {
  const db = openAsRole(database, 'gate')
  const accounts = new Map<string, Remembered>()
  let size = 0
  const readTogether = oneCallForAll((names: readonly string[]) => readAccounts(db, names))
  const mailings = openMailingMarks(db)
  return {
    mailings,
    async find(names) {
      const found = await readTogether(names.map(({ account }) => account))
      const asked = names.map(({ account, group }) => ({
        account: found.get(account) ?? null,
        group,
      }))
      const read = await readMissing(asked)
      return asked.map(({ account, group }) => {
        if (account === null) return { account: null, group: null }
        const key = nameOf(account.id, group)
        const known = read.get(key) ?? recall(account, group) ?? null
        // Of the account itself: no write of a group's facts can undo that it was suspended.
        const facts = known?.facts && { ...known.facts, account: account.standing }
        return { account, group: known && { ...known, facts: facts ?? null } }
      })
    },
    async close() {
      await mailings.written()
      await db.destroy()
    },
  }

  /** Undefined where that is not remembered. */
  function recall({ id, revision }: StoredAccount, group: string) {
    const remembered = accounts.get(id)
    return remembered?.revision === revision ? remembered.groups.get(group) : undefined
  }

  async function readMissing(asked: readonly { account: StoredAccount | null; group: string }[]) {
    const read = new Map<string, FoundGroup | null>()
    const missing = new Map<string, { account: StoredAccount; group: string }>()
    for (const { account, group } of asked) {
      if (account === null || recall(account, group) !== undefined) continue
      missing.set(nameOf(account.id, group), { account, group })
    }
    if (missing.size === 0) return read
    const wanted = [...missing.values()]
    const groups = await findGroups(
      db,
      wanted.map(({ account, group }) => ({ account: account.id, group })),
    )
    // Read after the revision, so it may be newer than that: then the next check reads it again.
    for (const [place, { account, group }] of wanted.entries()) {
      const found = groups[place] ?? null
      read.set(nameOf(account.id, group), found)
      remember(account, group, found)
    }
    return read
  }

  function remember({ id, revision }: StoredAccount, group: string, found: FoundGroup | null) {
    if (size >= most) {
      accounts.clear()
      size = 0
    }
    let remembered = accounts.get(id)
    if (remembered === undefined || remembered.revision < revision) {
      size -= remembered?.groups.size ?? 0
      remembered = { revision, groups: new Map() }
      accounts.set(id, remembered)
    }
    // Somebody else knows a newer revision by now.
    if (remembered.revision > revision) return
    if (!remembered.groups.has(group)) size += 1
    remembered.groups.set(group, found)
  }
}

function nameOf(account: string, group: string): string {
  return `${account}\n${group}`
}

/** Accounts by the ids or references that they were asked by, as they stand at this moment. */
async function readAccounts(
  db: Kysely<Tables>,
  names: readonly string[],
): Promise<Map<string, StoredAccount>> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('account_head', 'account_head.account_id', 'account.account_id')
    .select(['account.account_id', 'reference', 'suspended_at', 'mode', 'revision'])
    .where((is) =>
      is.or([
        is('account.account_id', '=', sql<string>`any(${names.filter(isUuid)}::uuid[])`),
        is('reference', '=', sql<string>`any(${names.filter((name) => !isUuid(name))}::text[])`),
      ]),
    )
    .execute()
  const found = rows.flatMap(({ account_id, reference, suspended_at, mode, revision }) => {
    const standing = { suspended: suspended_at !== null, mode }
    const account = { id: account_id, standing, revision: revision ?? 0 }
    return [[account_id, account] as const, [reference ?? '', account] as const]
  })
  return new Map(found.filter(([name]) => name !== ''))
}
