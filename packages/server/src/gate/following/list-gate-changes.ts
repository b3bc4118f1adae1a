import { readAs } from '../../database/database.ts'
import { feedHead, numberAt, positionOf, readNumbered } from '../../feed/read-feed.ts'
import type { GateHouse } from '../../house.ts'

/**
 * What changed at the gate after a position, in the order of the feed, and the position read up to. Without a
 * position, only where the feed ends now, for a follower that begins. Throws FEED_POSITION_GONE.
 */
export async function listGateChanges(
  house: GateHouse,
  { after, limit }: { after?: string | undefined; limit: number },
) {
  // The answer contains everything committed before the question.
  await house.feed.publish()
  return readAs(house.database, 'gate', null, async (tx) => {
    const head = await feedHead(tx)
    if (after === undefined) return { position: positionOf(head), changes: [], more: false }
    const rows = await readNumbered(tx, await numberAt(tx, head, after), limit)
    const last = rows.at(-1)
    return {
      position: last === undefined ? after : positionOf({ ...last, epoch: head.epoch }),
      changes: rows.flatMap(({ account_id: accountId, revision, body, at }) => {
        const { groups, standing } = body
        if (accountId === null || (groups === undefined && !standing)) return []
        const groupIds = standing ? null : groups!
        return [{ accountId, revision: revision!, groupIds, at }]
      }),
      more: rows.length === limit,
    }
  })
}
