import { setTimeout as pause } from 'node:timers/promises'
import { type FoundGroup, type GateTable, type Moment, since, thisMoment } from '@freigabe/gate'
import { openAsRole } from '../../database/open-as-role.ts'
import type { AnyDatabase } from '../../database/open-database.ts'
import type { Feed } from '../../feed/feed.ts'
import { oneCallForAll } from '../../feed/one-call-for-all.ts'
import { newsSince } from '../../feed/read-feed.ts'
import { type Followers, openFollowers } from '../following/followers.ts'
import { openSnapshots, type Snapshots } from '../following/snapshots.ts'
import { type Following, followFeed } from './follow-feed.ts'
import { type MailingMarks, openMailingMarks } from './mailing-marks.ts'
import { type ObservedDenials, openObservedDenials } from './observed-denials.ts'
import { openTableKeeper } from './table-keeper.ts'

/** A group asked for by ids or references, and the revision of its account before which no answer counts. */
interface WantedGroup {
  account: string
  group: string
  minRevision?: number | undefined
}

/** Groups as they stand, in the order asked, and how many milliseconds ago that was at most. */
interface Found {
  groups: FoundGroup[]
  age: number
}

/** Finds groups for the gate. */
export interface GateMemory {
  /** Everything that is known. What `find` found stands there until its caller next waits. */
  table: GateTable
  /**
   * Finds groups as true as a query at this moment would find them or, where `atMost` is given, at most that
   * many milliseconds old. With `atMost`, throws `Late` where the database does not answer.
   */
  find(names: readonly WantedGroup[], atMost?: number | null): Promise<Found>
  /** Reads everything there is, so that no query is needed for things that do not exist. */
  readAll(): void
  /** Follows the feed from now on; a question content with an older answer starts this too. */
  follow(): Following
  /** The age of everything that is known, in milliseconds; null before all is known. */
  age(): number | null
  /** Up to which change all is known, and how old that is; null before. The embedded database counts none. */
  standing(): { change: number | null; ageMilliseconds: number } | null
  /** This process committed something in these accounts. */
  forget(accounts: Iterable<string>): void
  /** Everything may be different. */
  forgetAll(): void
  snapshots: Snapshots
  followers: Followers
  /** Keeps on which day a campaign to a group was last let pass. */
  mailings: MailingMarks
  /** Keeps what would have been denied, were an account not only observed. */
  denials: ObservedDenials
  close(): Promise<void>
}

/**
 * Answers from a table of all groups, in which an account is either missing or whole.
 *
 * On PostgreSQL a question first asks whether anything is new, with one query for all questions that wait at
 * that moment. So nothing is answered from memory that was revoked before the question came. A question
 * content with a slightly older answer skips this: the table then follows the feed, and is as old as the
 * moment at which it last asked what there was. On the embedded database there is no other writer, so each
 * writer here tells the memory (`forget`), which knows without asking.
 *
 * @param feed null where the process does not stay to ask a second time
 */
export function openGateMemory(database: AnyDatabase, feed: Feed | null): GateMemory {
  const isAlone = database.kind === 'embedded'
  const db = openAsRole(database, 'gate')
  const keeper = openTableKeeper(db)
  const { table } = keeper
  const mailings = openMailingMarks(db, table)
  const denials = openObservedDenials(db)
  const followers = openFollowers(db)
  const ended = new AbortController()
  let following: Following | null = null
  let stopHearing: () => void = () => undefined
  let reading: Promise<void> | null = null
  const follow = () => {
    if (feed === null) throw new Error('There is no feed to be followed.')
    if (following === null) {
      following = followFeed(feed, keeper)
      stopHearing = feed.listen((change) => change === null && followers.forget())
    }
    return following
  }
  const look = oneCallForAll(async () => {
    const followed = following?.followed() ?? null
    return followed === null ? null : newsSince(db, followed.place)
  })
  const snapshots = openSnapshots(table, follow)
  const age = () => {
    if (isAlone) return keeper.isComplete ? 0 : null
    const asOf = following?.followed()?.asOf
    return asOf === undefined ? null : since(asOf)
  }
  return {
    table,
    mailings,
    denials,
    snapshots,
    followers,
    readAll() {
      if (isAlone) reading ??= keeper.readAll(ended.signal)
      else follow()
    },
    follow,
    async find(wanted, atMost = null) {
      const begun = thisMoment()
      const known = fromMemory(wanted, atMost, begun)
      if (known !== null) return known
      const asked = isAlone ? update(wanted) : findFresh(wanted)
      const groups = await (atMost === null ? asked : inTime(asked))
      return { groups, age: since(begun) }
    },
    age,
    standing() {
      const milliseconds = age()
      if (milliseconds === null) return null
      const change = isAlone ? null : following!.followed()!.place.number
      return { change, ageMilliseconds: Math.ceil(milliseconds) }
    },
    forget: (accounts) => keeper.mark(accounts),
    forgetAll: () => keeper.mark([...table.accounts()].map(({ id }) => id)),
    async close() {
      ended.abort()
      stopHearing()
      await Promise.all([following?.end(), reading])
      await snapshots.close()
      await Promise.all([mailings.close(), denials.close(), followers.close()])
      await db.destroy()
    },
  }

  /** One look names the accounts with news. Nearly always it is not them that are asked about. */
  async function findFresh(wanted: readonly WantedGroup[]): Promise<FoundGroup[]> {
    const news = await look([])
    if (news === null) return update(wanted)
    const groups = table.locate(wanted)
    if (news.length === 0) return groups
    const changed = new Set(news.map((account) => table.account(account)?.number))
    // An account with news that has no number here yet may bear a name that is not known.
    const asked = wanted.filter((_, place) => {
      const { account } = groups[place]!
      return account === null || changed.has(account.number)
    })
    return asked.length === 0 ? groups : update(wanted, asked)
  }

  async function update(wanted: readonly WantedGroup[], changed = wanted): Promise<FoundGroup[]> {
    await keeper.update(changed.map(({ account }) => account))
    return table.locate(wanted)
  }

  /** Groups as the table has them; null where the database must be asked. */
  function fromMemory(
    wanted: readonly WantedGroup[],
    atMost: number | null,
    begun: Moment,
  ): Found | null {
    if (!isAlone && (atMost === null || feed === null)) return null
    const groups = table.locate(wanted)
    const asOf = trueAsOf(wanted, groups, begun)
    if (asOf === null || (asOf !== begun && since(asOf) > (atMost ?? 0))) return null
    return { groups, age: since(asOf) }
  }

  /** The last moment at which the table had everything wanted; null where it may lack something. */
  function trueAsOf(
    wanted: readonly WantedGroup[],
    groups: readonly FoundGroup[],
    begun: Moment,
  ): Moment | null {
    const isThere = wanted.every(({ minRevision = 0 }, place) => {
      const { account } = groups[place]!
      // A complete table says so if an account does not exist.
      if (account === null) return keeper.isComplete && minRevision === 0
      return account.revision >= minRevision
    })
    if (!isThere) return null
    // Where the memory is alone, no other process can have changed anything.
    return isAlone ? (changedOf(groups) ?? begun) : (follow().followed()?.asOf ?? null)
  }

  /** When the first change that the table lacks was made to these accounts. */
  function changedOf(groups: readonly FoundGroup[]): Moment | undefined {
    if (!keeper.isBehind) return undefined
    const changes = groups.map(({ account }) =>
      // For an unknown name, any change may be the account that bears it now.
      keeper.changedSince(account === null ? undefined : table.idOfAccount(account.number)),
    )
    return changes.reduce(earlier, undefined)
  }
}

function earlier(one: Moment | undefined, other: Moment | undefined): Moment | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.steady <= other.steady ? one : other
}

/** How many milliseconds a question content with an older answer waits for the database. */
const patience = 1_000

/** The database has not answered in time, and may never answer. */
export class Late extends Error {
  constructor() {
    super('The database did not answer in time.')
  }
}

/** The result of a promise, or throws `Late`. */
async function inTime<T>(answer: Promise<T>): Promise<T> {
  const waiting = new AbortController()
  const late = pause(patience, undefined, { signal: waiting.signal }).then(
    () => Promise.reject(new Late()),
    // The answer came before.
    () => answer,
  )
  try {
    return await Promise.race([answer, late])
  } finally {
    waiting.abort()
  }
}
