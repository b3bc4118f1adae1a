import type { Tx } from '../database/database.ts'

/** The changes after a number, in order, as far as they are still kept. For the role `gate`. */
export function readNumbered(tx: Tx, after: number, limit: number) {
  return tx
    .selectFrom('feed')
    .innerJoin('change', 'change.change_id', 'feed.change_id')
    .select(['feed.number', 'feed.hash', 'change.account_id', 'change.revision'])
    .select(['change.body', 'change.at'])
    .where('feed.number', '>', after)
    .orderBy('feed.number')
    .limit(limit)
    .execute()
}
