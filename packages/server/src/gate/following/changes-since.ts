import { changedParcels, encodeHeading, messageEnd } from '@freigabe/gate'
import { readAs } from '../../database/database.ts'
import type { FeedChange } from '../../feed/feed.ts'
import { type FeedPlace, feedHead, findNumber, readNumbered } from '../../feed/read-feed.ts'
import type { GateHouse } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { type Following, followerPosition, maximumBehind, version } from '../memory/follow-feed.ts'

/** A change of the feed as a follower is told of it. */
export type Told = Pick<FeedChange, 'account' | 'revision' | 'groups' | 'touched' | 'place'>

/**
 * Where a position lies in this feed; null if the feed did not lead there, or another version judged there.
 */
export async function placeIn(
  { database }: Pick<GateHouse, 'database'>,
  following: Following,
  position: string,
): Promise<Pick<FeedPlace, 'epoch' | 'number'> | null> {
  const here = following.followed()?.place
  if (here !== undefined && followerPosition(here) === position) return here
  const [judge, inFeed = ''] = position.split('/')
  if (judge !== version) return null
  const number = Number(inFeed.split('.')[1])
  const [remembered] = following.changesBetween(number - 1, number) ?? []
  if (remembered !== undefined && followerPosition(remembered.place) === position) {
    return remembered.place
  }
  return readAs(database, 'gate', null, async (tx) => {
    const head = await feedHead(tx)
    const found = await findNumber(tx, head, inFeed)
    return found === null ? null : { epoch: head.epoch, number: found }
  })
}

/** The number of a position. Throws FEED_POSITION_GONE where the feed with this head did not lead there. */
export async function numberInHistory(
  house: Pick<GateHouse, 'database'>,
  following: Following,
  head: FeedPlace,
  position: string,
): Promise<number> {
  const place = await placeIn(house, following, position)
  if (place === null || place.epoch !== head.epoch) throw new AppError('FEED_POSITION_GONE')
  return place.number
}

/** All changes after a number, up to a place. Throws FEED_POSITION_GONE where they are too many, or gone. */
export async function changesBetween(
  { database }: GateHouse,
  following: Following,
  after: number,
  { epoch, number: upTo }: FeedPlace,
): Promise<readonly Told[]> {
  const remembered = following.changesBetween(after, upTo)
  if (remembered !== null) return remembered
  if (upTo - after > maximumBehind) throw new AppError('FEED_POSITION_GONE')
  const rows = await readAs(database, 'gate', null, (tx) => readNumbered(tx, after, upTo - after))
  if (rows.length < upTo - after) throw new AppError('FEED_POSITION_GONE')
  return rows.map(({ account_id: account, revision, body, number, hash }) => {
    return { account, revision, place: { epoch, number, hash }, ...body }
  })
}

/**
 * Whatever changed, as it is now, as one message.
 *
 * @param accounts ids and references of the accounts that are followed; null for all
 */
export function messageOf(
  { gate: { table } }: Pick<GateHouse, 'gate'>,
  heading: Parameters<typeof encodeHeading>[0],
  changes: readonly Told[],
  accounts: ReadonlySet<string> | null,
): Uint8Array {
  const parcels: Uint8Array[] = []
  for (const [id, { revision, groups }] of gathered(changes)) {
    const reference = table.account(id)?.reference ?? id
    const isFollowed = accounts === null || accounts.has(id) || accounts.has(reference)
    if (isFollowed) parcels.push(...changedParcels(table, { id, revision }, groups))
  }
  return Buffer.concat([encodeHeading(heading), ...parcels, messageEnd])
}

/** Which groups of which accounts changed, and up to which revision. */
function gathered(changes: readonly Told[]) {
  const changed = new Map<string, { revision: number; groups: Set<string> }>()
  for (const { account, revision, groups = [], touched = [] } of changes) {
    if (account === null) continue
    const all = changed.get(account)?.groups ?? new Set()
    for (const group of [...groups, ...touched]) all.add(group)
    changed.set(account, { revision: revision ?? 0, groups: all })
  }
  return changed
}
