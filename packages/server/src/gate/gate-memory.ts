import { type Kysely, sql } from 'kysely'
import { isUuid } from '../database/is-uuid.ts'
import { openAsRole } from '../database/open-as-role.ts'
import type { AnyDatabase } from '../database/open-database.ts'
import type { Tables } from '../database/tables.ts'
import type { Feed } from '../feed/feed.ts'
import { oneCallForAll } from '../feed/one-call-for-all.ts'
import { type Moment, since, thisMoment } from './age.ts'
import {
  type FoundGroup,
  findGroups,
  type GroupName,
  type StoredAccount,
  type StoredGroup,
} from './find-stored-group.ts'
import { type Following, followFeed } from './follow-feed.ts'
import { openKnownAccounts } from './known-accounts.ts'
import { inTime } from './late.ts'
import { type MailingMarks, openMailingMarks } from './mailing-marks.ts'

/** A group that is asked for, and before which revision of its account no answer counts. */
export interface WantedGroup extends GroupName {
  minRevision?: number | undefined
}

/** Groups as they stand, in the order asked, and how many milliseconds ago at most that was. */
export interface Found {
  groups: StoredGroup[]
  age: number
}

/** Finds groups for the gate. */
export interface GateMemory {
  /**
   * Finds groups as true as a query at this moment would be, or where so much is given at most so many
   * milliseconds old. Then it throws `Late` where the database does not answer.
   */
  find(names: readonly WantedGroup[], atMost?: number | null): Promise<Found>
  /** Something was committed in these accounts by this process. */
  forget(accounts: Iterable<string>): void
  /** Everything may be different. */
  forgetAll(): void
  /** Where is kept on which day a campaign to a group was last let pass. */
  mailings: MailingMarks
  close(): Promise<void>
}

/** So many groups are remembered; past that the memory starts anew. */
const most = 200_000

/** What is remembered of an account, as long as it is at that revision since that moment. */
interface Remembered extends Pick<StoredAccount, 'revision' | 'at'> {
  /** By the names that they were asked by; null where there is no such group. */
  groups: Map<string, FoundGroup | null>
}

/**
 * Keeps what the gate found of an account's groups as long as the account does not change.
 *
 * On PostgreSQL a question first asks for the accounts that it names, one query for all that wait at that
 * moment: so nothing is answered from memory that was revoked before the question came. Who is content with
 * what is a little older is answered without: then the memory follows the feed, and is as old as the moment at
 * which it last asked what there was. On the embedded database there is nobody else who writes, so the memory
 * is told by whoever does (`forget`) and knows without asking.
 *
 * @param feed null where nobody stays to ask a second time
 */
export function openGateMemory(database: AnyDatabase, feed: Feed | null): GateMemory {
  const isAlone = database.kind === 'embedded'
  const db = openAsRole(database, 'gate')
  const remembered = new Map<string, Remembered>()
  let size = 0
  const known = openKnownAccounts((names) => readAccounts(db, names))
  const readGroups = oneCallForAll((names: readonly string[]) => findGroups(db, names.map(ofName)))
  let following: Following | null = null
  const mailings = openMailingMarks(db)
  return {
    mailings,
    async find(wanted, atMost = null) {
      const begun = thisMoment()
      const trueAt = isAlone ? begun : trueEnough(atMost)
      const wait = atMost === null ? forever : inTime
      const accounts = await accountsOf(wanted, trueAt !== null, wait)
      const groups = await groupsOf(wanted, accounts, wait)
      return { groups, age: since(trueAt ?? begun) }
    },
    forget(changed) {
      for (const account of changed) known.forget(account)
    },
    forgetAll() {
      known.clear()
      remembered.clear()
      size = 0
    },
    async close() {
      await following?.end()
      await mailings.written()
      await db.destroy()
    },
  }

  /** When all that is known was true, if that is no longer ago than it may be. */
  function trueEnough(atMost: number | null): Moment | null {
    if (atMost === null || feed === null) return null
    following ??= followFeed(feed, known)
    const asOf = following.asOf()
    return asOf !== null && since(asOf) <= atMost ? asOf : null
  }

  /** From memory if that may be. Each name is looked up once, which is most of what a check costs. */
  async function accountsOf(wanted: readonly WantedGroup[], mayRecall: boolean, wait: Wait) {
    const found = wanted.map(({ account }) => (mayRecall ? known.get(account) : undefined))
    const missing = wanted.filter((each, place) => !isEnough(found[place], each))
    if (missing.length === 0) return found as (StoredAccount | null)[]
    const read = await wait(known.read(missing.map(({ account }) => account)))
    return wanted.map((each, place) => {
      const account = found[place]
      return isEnough(account, each) ? account : (read.get(each.account) ?? null)
    })
  }

  async function groupsOf(
    wanted: readonly WantedGroup[],
    accounts: readonly (StoredAccount | null)[],
    wait: Wait,
  ): Promise<StoredGroup[]> {
    const found = wanted.map(({ group }, place) => recall(accounts[place]!, group))
    const missing = new Map<string, { account: StoredAccount; group: string }>()
    for (const [place, { group }] of wanted.entries()) {
      const account = accounts[place]!
      if (found[place] === undefined && account !== null)
        missing.set(nameOf(account.id, group), { account, group })
    }
    const read = missing.size === 0 ? null : await wait(readGroups([...missing.keys()]))
    // Read after the revision, so it may be newer than that: then the next check reads it again.
    for (const [name, { account, group }] of missing) {
      remember(account, group, read!.get(name) ?? null)
    }
    return wanted.map(({ group }, place) => {
      const account = accounts[place]!
      const known = found[place]
      if (known !== undefined) return { account, group: known }
      return { account, group: read!.get(nameOf(account!.id, group)) ?? null }
    })
  }

  /** Undefined where that is not remembered. */
  function recall(account: StoredAccount | null, group: string): FoundGroup | null | undefined {
    if (account === null) return null
    const about = remembered.get(account.id)
    const isSame = about?.revision === account.revision && about.at === account.at
    return isSame ? about.groups.get(group) : undefined
  }

  function remember({ id, revision, at }: StoredAccount, group: string, found: FoundGroup | null) {
    if (size >= most) {
      remembered.clear()
      size = 0
    }
    const before = remembered.get(id)
    // Somebody else knows a newer revision by now.
    if (before !== undefined && before.revision > revision) return
    const isSame = before?.revision === revision && before.at === at
    const account = isSame ? before : { revision, at, groups: new Map() }
    if (!isSame) {
      size -= before?.groups.size ?? 0
      remembered.set(id, account)
    }
    if (!account.groups.has(group)) size += 1
    account.groups.set(group, found)
  }
}

type Wait = <T>(answer: Promise<T>) => Promise<T>

const forever: Wait = (answer) => answer

function isEnough(
  account: StoredAccount | null | undefined,
  { minRevision = 0 }: WantedGroup,
): account is StoredAccount | null {
  return account !== undefined && (account?.revision ?? 0) >= minRevision
}

/** By the id of its account. */
function nameOf(account: string, group: string): string {
  return `${account} ${group}`
}

function ofName(name: string): GroupName {
  const [account, group] = name.split(' ') as [string, string]
  return { account, group }
}

/** Accounts by the ids or references that they were asked by, as they stand at this moment. */
async function readAccounts(
  db: Kysely<Tables>,
  names: readonly string[],
): Promise<Map<string, StoredAccount>> {
  const rows = await db
    .selectFrom('account')
    .leftJoin('account_head', 'account_head.account_id', 'account.account_id')
    .select(['account.account_id', 'reference', 'suspended_at', 'mode'])
    .select(['revision', 'account_head.at'])
    .where((is) =>
      is.or([
        is('account.account_id', '=', sql<string>`any(${names.filter(isUuid)}::uuid[])`),
        is('reference', '=', sql<string>`any(${names.filter((name) => !isUuid(name))}::text[])`),
      ]),
    )
    .execute()
  const found = rows.flatMap(({ account_id, reference, suspended_at, mode, revision, at }) => {
    const standing = { suspended: suspended_at !== null, mode }
    const account = { id: account_id, standing, revision: revision ?? 0, at }
    return [[account_id, account] as const, [reference ?? '', account] as const]
  })
  return new Map(found.filter(([name]) => name !== ''))
}
