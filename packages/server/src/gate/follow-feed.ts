import { setTimeout as pause } from 'node:timers/promises'
import type { Feed } from '../feed/feed.ts'
import { type Moment, thisMoment } from './age.ts'
import type { KnownAccounts } from './known-accounts.ts'

/** So long it rests between two looks; less than any answer may well be old. */
const restMilliseconds = 50

/** Has what is known of accounts follow the feed. */
export interface Following {
  /** All that is known was true at that moment; null where that cannot be said. */
  asOf(): Moment | null
  end(): Promise<void>
}

/**
 * Forgets each account that changes, and asks again and again for all that there is: what is known then is as
 * old as the moment at which that was asked, however long the answer took.
 */
export function followFeed(feed: Feed, known: KnownAccounts): Following {
  const ended = new AbortController()
  let asOf: Moment | null = null
  const stop = feed.listen((change) => {
    if (change === null) known.clear()
    else if (change.account !== null) known.forget(change.account)
  })
  // Nothing told of what became known before.
  known.clear()
  const looking = lookAgain()
  return {
    asOf: () => asOf,
    async end() {
      ended.abort()
      stop()
      await looking
    },
  }

  async function lookAgain() {
    while (!ended.signal.aborted) {
      const asked = thisMoment()
      await feed.catchUp().then(
        () => {
          asOf = asked
        },
        // It ages, and whoever asks is told so.
        () => undefined,
      )
      await pause(restMilliseconds, undefined, { signal: ended.signal }).catch(() => undefined)
    }
  }
}
