import { between, type Report, thisMoment } from '@freigabe/gate'
import type { GateHouse } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { type Followed, followerPosition, waitFor } from '../memory/follow-feed.ts'
import { noteMailings } from '../memory/mailing-marks.ts'
import { noteDenials } from '../memory/observed-denials.ts'
import { changesBetween, messageOf, placeIn } from './changes-since.ts'
import type { Follower, Heard } from './followers.ts'

/** A follower that does not wait for news is told what is true now, as soon as that is known. */
export const freshMilliseconds = 1_000

/** A follower's position, its accounts, and how long it waits for something new. */
export interface FollowerQuestion {
  position: string
  waitMilliseconds: number
  /** By ids and references; null for all. */
  accounts: ReadonlySet<string> | null
  follower: Omit<Follower, 'accounts'> & { maxAgeMilliseconds: number; isCurrent: boolean }
}

/**
 * Gives a follower everything that changed since its position, as it is now, as soon as something did or it
 * has waited long enough. The answer says at what moment it was true, in milliseconds after the question
 * came, so no clock but ours is needed. Throws FEED_POSITION_GONE where the follower has to begin again.
 */
export async function answerFollower(
  house: GateHouse,
  question: FollowerQuestion,
): Promise<Uint8Array> {
  const asked = thisMoment()
  const { position, accounts, waitMilliseconds } = question
  const reach = Math.max(waitMilliseconds, freshMilliseconds)
  const following = house.gate.follow()
  const place = await hearFollower(house, question, reach)
  const isNew = (now: Followed) =>
    now.place.epoch !== place.epoch || now.place.number > place.number
  const isFresh = ({ asOf }: Followed) => between(asked, asOf) >= 0
  const followed =
    waitMilliseconds === 0
      ? await waitFor(following, 'looked', freshMilliseconds, isFresh)
      : await waitFor(following, 'moved', waitMilliseconds, isNew)
  if (followed.place.epoch !== place.epoch) throw new AppError('FEED_POSITION_GONE')
  // Another process has told it more than this process knows.
  if (place.number > followed.place.number) {
    return messageOf(house, { position, trueAfter: null }, [], accounts)
  }
  const changes = await changesBetween(house, following, place.number, followed.place)
  const heading = {
    position: followerPosition(followed.place),
    // Never longer than its lease lasts.
    trueAfter: Math.min(between(asked, followed.asOf), reach),
  }
  return messageOf(house, heading, changes, accounts)
}

/**
 * Notes what a follower reports beside its question.
 *
 * @param only the accounts of its key; null for all
 */
export function noteReport(
  house: Pick<GateHouse, 'gate' | 'clock'>,
  { mailings, denials }: Report,
  only: readonly string[] | null,
): void {
  noteMailings(house, mailings, only)
  noteDenials(house, denials, only)
}

/**
 * Notes what a follower says of itself, and until when it may answer at most.
 *
 * @param reach the latest moment, in milliseconds after its question, that an answer to it may vouch for
 * @returns where in the feed it is. Throws FEED_POSITION_GONE where this feed did not lead there
 */
export async function hearFollower(
  house: GateHouse,
  { position, accounts, follower }: Omit<FollowerQuestion, 'waitMilliseconds'>,
  reach: number,
): Promise<NonNullable<Heard['knows']>> {
  const place = await placeIn(house, house.gate.follow(), position)
  await house.gate.followers.hear({
    ...follower,
    accounts: accounts && [...accounts],
    knows: follower.isCurrent ? place : null,
    lastsMilliseconds: reach + follower.maxAgeMilliseconds,
  })
  if (place === null) throw new AppError('FEED_POSITION_GONE')
  return place
}
