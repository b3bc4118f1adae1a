import { setTimeout as pause } from 'node:timers/promises'
import { type Moment, since, thisMoment } from '@freigabe/gate'
import packageFile from '../../../package.json' with { type: 'json' }
import type { Feed, FeedChange } from '../../feed/feed.ts'
import { type FeedPlace, positionOf } from '../../feed/read-feed.ts'
import { AppError } from '../../http/app-error.ts'
import type { TableKeeper } from './table-keeper.ts'

/** The rest between two looks; less than the age that any answer may well have. */
const restMilliseconds = 50

/** A follower further behind than this is faster if it reads everything again. */
export const maximumBehind = 5_000

/** How many changes are remembered for followers. */
const maximumRecent = 20_000

/** The content of the table: everything that existed at that moment and was told up to that place. */
export interface Followed {
  asOf: Moment
  place: FeedPlace
}

/** Keeps the gate's table in step with the feed. */
export interface Following {
  /** Null where something may be missing. */
  followed(): Followed | null
  /** The changes between two places, from memory; null where not all of them are remembered. */
  changesBetween(after: number, upTo: number): FeedChange[] | null
  /** Resolves once it has looked, the table has moved to another place, or the milliseconds are over. */
  next(what: 'looked' | 'moved', milliseconds: number): Promise<void>
  end(): Promise<void>
}

/**
 * Reads all accounts, then each one that changes, and asks again and again for everything there is. The
 * result is as old as the moment of asking, however long the answer took.
 */
export function followFeed(feed: Feed, keeper: TableKeeper): Following {
  const ended = new AbortController()
  const { signal } = ended
  let followed: Followed | null = null
  let isMissing = true
  let recent: FeedChange[] = []
  let told = Promise.withResolvers<void>()
  const next = { looked: Promise.withResolvers<void>(), moved: Promise.withResolvers<void>() }
  const stop = feed.listen((change) => {
    if (change === null) {
      isMissing = true
      recent = []
    } else {
      if (change.account !== null) keeper.mark([change.account])
      recent.push(change)
      if (recent.length > maximumRecent * 2) recent = recent.slice(-maximumRecent)
    }
    told.resolve()
  })
  const looking = lookAgain()
  return {
    followed: () => followed,
    changesBetween(after, upTo) {
      if (after === upTo) return []
      // The numbers of the changes have no gap.
      const from = after + 1 - (recent[0]?.place.number ?? Infinity)
      const changes = from < 0 ? [] : recent.slice(from, from + upTo - after)
      return changes.length === upTo - after ? changes : null
    },
    async next(what, milliseconds) {
      const waiting = new AbortController()
      const late = pause(milliseconds, undefined, { signal: waiting.signal }).catch(() => undefined)
      await Promise.race([next[what].promise, late])
      waiting.abort()
    },
    async end() {
      ended.abort()
      stop()
      told.resolve()
      tell('looked')
      tell('moved')
      await looking
    },
  }

  async function lookAgain() {
    while (!signal.aborted) {
      // The table ages, and askers are told so.
      await look().catch(() => undefined)
      const rested = pause(restMilliseconds, undefined, { signal }).catch(() => undefined)
      await Promise.race([rested, told.promise])
      told = Promise.withResolvers()
    }
  }

  async function look() {
    const asOf = thisMoment()
    const place = await feed.catchUp()
    if (isMissing) {
      isMissing = false
      followed = null
      await keeper.readAll(signal)
      // The feed knows what changed while that was read.
      return
    }
    // Accounts that another call is already reading are not in the table before this is done.
    await keeper.update([])
    const isElsewhere = followed?.place.number !== place.number
    followed = { asOf, place }
    tell('looked')
    if (isElsewhere) tell('moved')
  }

  function tell(what: 'looked' | 'moved') {
    next[what].resolve()
    next[what] = Promise.withResolvers()
  }
}

/** What is known of the feed, once it is as wanted or the given milliseconds are over. */
export async function waitFor(
  following: Following,
  what: 'looked' | 'moved',
  milliseconds: number,
  isWanted: (followed: Followed) => boolean,
): Promise<Followed> {
  const begun = thisMoment()
  for (;;) {
    const followed = following.followed()
    if (followed !== null && isWanted(followed)) return followed
    const left = milliseconds - since(begun)
    if (left > 0) await following.next(what, left)
    else if (followed !== null) return followed
    else throw new AppError('GATE_NOT_READY', { retryAfter: 1 })
  }
}

/** A follower's copy was judged by a server of one version; a server of another version judges it again. */
export const { version } = packageFile

/** A follower's position: where it is in the feed, and which version judged. */
export function followerPosition(place: FeedPlace): string {
  return `${version}/${positionOf(place)}`
}
