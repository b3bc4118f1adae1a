import { setTimeout as pause } from 'node:timers/promises'
import {
  type FoundGroup,
  findGroup,
  type GateTable,
  type Moment,
  since,
  thisMoment,
} from '@freigabe/gate'
import { openAsRole } from '../../database/open-as-role.ts'
import type { AnyDatabase } from '../../database/open-database.ts'
import type { Feed } from '../../feed/feed.ts'
import { oneCallForAll } from '../../feed/one-call-for-all.ts'
import { isAll } from '../../feed/read-feed.ts'
import { type Followers, openFollowers } from '../following/followers.ts'
import { openSnapshots, type Snapshots } from '../following/snapshots.ts'
import { type Following, followFeed } from './follow-feed.ts'
import { type MailingMarks, openMailingMarks } from './mailing-marks.ts'
import { openTableKeeper } from './table-keeper.ts'

/** A group that is asked for by ids or references, and before which revision of its account no answer counts. */
interface WantedGroup {
  account: string
  group: string
  minRevision?: number | undefined
}

/** Groups as they stand, in the order asked, and how many milliseconds ago at most that was. */
interface Found {
  groups: FoundGroup[]
  age: number
}

/** Finds groups for the gate. */
export interface GateMemory {
  /** All that is known. What `find` found stands there until whoever asked waits for something. */
  table: GateTable
  /**
   * Finds groups as true as a query at this moment would be, or where so much is given at most so many
   * milliseconds old. Then it throws `Late` where the database does not answer.
   */
  find(names: readonly WantedGroup[], atMost?: number | null): Promise<Found>
  /** Reads all that there is, so that nothing need be asked for that there is not. */
  readAll(): void
  /** Follows the feed from now on, as is begun anyway where what is a little older will do. */
  follow(): Following
  /** How old all that is known is, in milliseconds; null before all of it is. */
  age(): number | null
  /** Up to which change all is known, and how old that is; null before it is. The embedded database counts none. */
  standing(): { change: number | null; ageMilliseconds: number } | null
  /** Something was committed in these accounts by this process. */
  forget(accounts: Iterable<string>): void
  /** Everything may be different. */
  forgetAll(): void
  snapshots: Snapshots
  followers: Followers
  /** Where is kept on which day a campaign to a group was last let pass. */
  mailings: MailingMarks
  close(): Promise<void>
}

/**
 * Answers from a table of all groups, in which an account is either missing or whole.
 *
 * On PostgreSQL a question first asks whether anything is new, one query for all that wait at that
 * moment: so nothing is answered from memory that was revoked before the question came. Who is content with
 * what is a little older is answered without: then the table follows the feed, and is as old as the moment at
 * which it last asked what there was. On the embedded database there is nobody else who writes, so the memory
 * is told by whoever does (`forget`) and knows without asking.
 *
 * @param feed null where nobody stays to ask a second time
 */
export function openGateMemory(database: AnyDatabase, feed: Feed | null): GateMemory {
  const isAlone = database.kind === 'embedded'
  const db = openAsRole(database, 'gate')
  const keeper = openTableKeeper(db)
  const { table } = keeper
  const mailings = openMailingMarks(db, table)
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
  const hasAll = oneCallForAll(async () => {
    const followed = following?.followed() ?? null
    return followed !== null && isAll(db, followed.place)
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
    snapshots,
    followers,
    readAll() {
      if (isAlone) reading ??= keeper.readAll(ended.signal)
      else follow()
    },
    follow,
    async find(wanted, atMost = null) {
      const begun = thisMoment()
      let trueAt = asOf(wanted, atMost, begun)
      if (trueAt === null || (trueAt !== begun && since(trueAt) > (atMost ?? 0))) {
        const updated = untilTrue(wanted)
        await (atMost === null ? updated : inTime(updated))
        trueAt = begun
      }
      return {
        groups: wanted.map(({ account, group }) => findGroup(table, account, group)),
        age: since(trueAt),
      }
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
      await Promise.all([mailings.close(), followers.close()])
      await db.destroy()
    },
  }

  /** Nearly always one look tells that the table has all that there is; else each account is looked at. */
  async function untilTrue(wanted: readonly WantedGroup[]) {
    if (!isAlone && (await hasAll([]))) return
    await keeper.update(wanted.map(({ account }) => account))
  }

  /** The last moment of which the table has all that is wanted; null where it is to be asked for. */
  function asOf(wanted: readonly WantedGroup[], atMost: number | null, now: Moment): Moment | null {
    if (!isAlone && (atMost === null || feed === null)) return null
    let changed: Moment | undefined
    for (const { account, minRevision = 0 } of wanted) {
      const known = table.account(account)
      // Of an account that there is not, the table says so once it is complete.
      const isThere =
        known === undefined ? keeper.isComplete && minRevision === 0 : known.revision >= minRevision
      if (!isThere) return null
      // Of a name that there is not, anything that changed may be the account that bears it now.
      if (isAlone) changed = earlier(changed, keeper.changedSince(known?.id))
    }
    // Nobody else can have changed anything where the memory is alone.
    return isAlone ? (changed ?? now) : (follow().followed()?.asOf ?? null)
  }
}

function earlier(one: Moment | undefined, other: Moment | undefined): Moment | undefined {
  if (one === undefined || other === undefined) return one ?? other
  return one.steady <= other.steady ? one : other
}

/** So many milliseconds a question waits for the database that would be content with something older. */
const patience = 1_000

/** The database has not answered in time; nobody knows whether it will. */
export class Late extends Error {
  constructor() {
    super('The database did not answer in time.')
  }
}

/** Gives what something comes to, or throws `Late`. */
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
