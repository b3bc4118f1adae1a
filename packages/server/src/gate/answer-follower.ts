import { between, changedParcels, encodeHeading, messageEnd, thisMoment } from '@freigabe/gate'
import { readAs } from '../database/database.ts'
import type { FeedChange } from '../feed/feed.ts'
import { feedHead, findNumber, readNumbered } from '../feed/read-feed.ts'
import type { GateHouse } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { type Followed, type Following, mostBehind, waitFor } from './follow-feed.ts'
import { followerPosition, version } from './follower-position.ts'
import type { Follower, Heard } from './followers.ts'

/** Who does not wait for something new is told what is true now, as soon as that is known. */
const freshMilliseconds = 1_000

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
  { position, accounts, waitMilliseconds, follower }: FollowerQuestion,
): Promise<Uint8Array> {
  const asked = thisMoment()
  const reach = Math.max(waitMilliseconds, freshMilliseconds)
  const following = house.gate.follow()
  const place = await placeOf(house, following, position)
  await house.gate.followers.hear({
    ...follower,
    accounts: accounts && [...accounts],
    knows: follower.isCurrent ? place : null,
    lastsMilliseconds: reach + follower.maxAgeMilliseconds,
  })
  if (place === null) throw new AppError('FEED_POSITION_GONE')
  const isNew = (now: Followed) =>
    now.place.epoch !== place.epoch || now.place.number > place.number
  const isFresh = ({ asOf }: Followed) => between(asked, asOf) >= 0
  const followed =
    waitMilliseconds === 0
      ? await waitFor(following, 'looked', freshMilliseconds, isFresh)
      : await waitFor(following, 'moved', waitMilliseconds, isNew)
  if (followed.place.epoch !== place.epoch) throw new AppError('FEED_POSITION_GONE')
  const after = place.number
  // Another process has told it more than this one knows.
  if (after > followed.place.number) return message({ position, trueAfter: null }, [])
  const changes = await changesBetween(house, following, after, followed.place.number)
  const heading = {
    position: followerPosition(followed.place),
    // Never longer than its lease stands for.
    trueAfter: Math.min(between(asked, followed.asOf), reach),
  }
  return message(heading, parcelsOfChanges(house, changes, accounts))
}

function message(heading: Parameters<typeof encodeHeading>[0], parcels: Iterable<Uint8Array>) {
  return Buffer.concat([encodeHeading(heading), ...parcels, messageEnd])
}

/** Where in this feed a position is; null where this feed did not lead there. */
async function placeOf(
  { database }: GateHouse,
  following: Following,
  position: string,
): Promise<Heard['knows']> {
  const here = following.followed()?.place
  if (here !== undefined && followerPosition(here) === position) return here
  const [judge, inFeed = ''] = position.split('/')
  if (judge !== version) return null
  return readAs(database, 'gate', null, async (tx) => {
    const head = await feedHead(tx)
    const number = await findNumber(tx, head, inFeed)
    return number === null ? null : { epoch: head.epoch, number }
  })
}

async function changesBetween(
  { database }: GateHouse,
  following: Following,
  after: number,
  upTo: number,
): Promise<Told[]> {
  const remembered = following.changesBetween(after, upTo)
  if (remembered !== null) return remembered
  if (upTo - after > mostBehind) throw new AppError('FEED_POSITION_GONE')
  const rows = await readAs(database, 'gate', null, (tx) => readNumbered(tx, after, upTo - after))
  if (rows.length < upTo - after) throw new AppError('FEED_POSITION_GONE')
  return rows.map(({ account_id: account, revision, body }) => ({ account, revision, ...body }))
}

function* parcelsOfChanges(
  { gate: { table } }: GateHouse,
  changes: readonly Told[],
  accounts: FollowerQuestion['accounts'],
) {
  const changed = new Map<string, { revision: number; groups: Set<string> }>()
  for (const { account, revision, groups = [], touched = [] } of changes) {
    if (account === null) continue
    const all = changed.get(account)?.groups ?? new Set()
    for (const group of [...groups, ...touched]) all.add(group)
    changed.set(account, { revision: revision ?? 0, groups: all })
  }
  for (const [id, { revision, groups }] of changed) {
    const reference = table.account(id)?.reference ?? id
    const isFollowed = accounts === null || accounts.has(id) || accounts.has(reference)
    if (isFollowed) yield* changedParcels(table, { id, revision }, groups)
  }
}

type Told = Pick<FeedChange, 'account' | 'revision' | 'groups' | 'touched'>
