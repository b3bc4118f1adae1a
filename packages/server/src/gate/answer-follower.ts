import { between, thisMoment } from '@freigabe/gate'
import type { GateHouse } from '../house.ts'
import { changesBetween, messageOf, numberInHistory } from './changes-since.ts'
import { type Followed, waitFor } from './follow-feed.ts'
import { followerPosition, numberIn } from './follower-position.ts'
import type { Follower } from './followers.ts'

/** Who does not wait for something new is told what is true now, as soon as that is known. */
export const freshMilliseconds = 1_000

/** Where a follower is, for which accounts, and how long it waits for something new. */
export interface FollowerQuestion {
  position: string
  waitMilliseconds: number
  /** By ids and references; null for all. */
  accounts: ReadonlySet<string> | null
  follower: Omit<Follower, 'accounts'> & { maxAgeMilliseconds: number; isCurrent: boolean }
}

/**
 * Gives a follower all that changed since its position, as it is now, as soon as something did or it has waited
 * long enough. What it knows then was true at a moment that it is told: so many milliseconds after its question
 * came, which no clock but ours is needed for. Throws FEED_POSITION_GONE where it is to begin anew.
 */
export async function answerFollower(
  house: GateHouse,
  question: FollowerQuestion,
): Promise<Uint8Array> {
  const asked = thisMoment()
  const { position, accounts, waitMilliseconds } = question
  const reach = Math.max(waitMilliseconds, freshMilliseconds)
  await hearFollower(house, question, reach)
  const following = house.gate.follow()
  const isNew = ({ place }: Followed) => followerPosition(place) !== position
  const isFresh = ({ asOf }: Followed) => between(asked, asOf) >= 0
  const followed =
    waitMilliseconds === 0
      ? await waitFor(following, 'looked', freshMilliseconds, isFresh)
      : await waitFor(following, 'moved', waitMilliseconds, isNew)
  const after = await numberInHistory(house, following, followed.place, position)
  // Another process has told it more than this one knows.
  if (after > followed.place.number) {
    return messageOf(house, { position, trueAfter: null }, [], accounts)
  }
  const changes = await changesBetween(house, following, after, followed.place)
  const heading = {
    position: followerPosition(followed.place),
    // Never longer than its lease stands for.
    trueAfter: Math.min(between(asked, followed.asOf), reach),
  }
  return messageOf(house, heading, changes, accounts)
}

/**
 * Notes what a follower says of itself, and until when it may answer at most.
 *
 * @param reach so many milliseconds after its question that may be true at the latest which it is told
 */
export function hearFollower(
  { gate }: Pick<GateHouse, 'gate'>,
  { position, accounts, follower }: Omit<FollowerQuestion, 'waitMilliseconds'>,
  reach: number,
): Promise<void> {
  return gate.followers.hear({
    ...follower,
    accounts: accounts && [...accounts],
    knows: follower.isCurrent ? numberIn(position) : null,
    lastsMilliseconds: reach + follower.maxAgeMilliseconds,
  })
}
