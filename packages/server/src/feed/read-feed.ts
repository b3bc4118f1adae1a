import { type Kysely, type Selectable, sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import type { Tables } from '../database/tables.ts'
import { AppError } from '../http/app-error.ts'

/** A place in the feed: its number, with the hash of everything that led there. */
export type FeedPlace = Pick<Selectable<Tables['feed_head']>, 'epoch' | 'number' | 'hash'>

/** Where the feed ends. For the role `gate`. */
export function feedHead(tx: Tx): Promise<FeedPlace> {
  return tx.selectFrom('feed_head').select(['epoch', 'number', 'hash']).executeTakeFirstOrThrow()
}

/** A reader with more to catch up on has nothing of knowing what. */
const mostNews = 1_000

/**
 * The accounts of all changes committed at this moment that do not lie before a place in the feed: those numbered
 * after it, and those that wait for a number, which are found as `publish_changes` finds them. Null where they cannot
 * be told: they are too many or not kept, the feed does not lead there, or the database was taken over, since it may
 * then have lost changes that had no number yet. For the role `gate`.
 */
export async function newsSince(
  db: Kysely<Tables>,
  { epoch, number, hash }: FeedPlace,
): Promise<readonly string[] | null> {
  const { rows } = await sql<{ accounts: string[] }>`
    select array(
      (select account_id from change where transaction_id >= pg_snapshot_xmax(head.seen)
        or transaction_id = any (array(select pg_snapshot_xip(head.seen))) limit ${mostNews + 1})
      union all
      select account_id from feed join change using (change_id) where feed.number > ${number}
    )::text[] as accounts
    from feed_head as head
    where epoch = ${epoch} and place = database_place()
      and case when number = ${number} then head.hash
        else (select feed.hash from feed where feed.number = ${number}) end = ${hash}
      and number between ${number} and ${number + mostNews}
      and number - ${number} = (select count(*) from feed where feed.number > ${number})`.execute(
    db,
  )
  const accounts = rows[0]?.accounts ?? null
  if (accounts === null || accounts.length > mostNews) return null
  // What changed on the platform as a whole names no account.
  return accounts.filter((account) => account !== null)
}

/** A place in the feed as readers keep it: with the hash of everything that led there. */
export function positionOf({ epoch, number, hash }: FeedPlace): string {
  return `${epoch}.${number}.${hash.slice(0, 32)}`
}

/**
 * The number of the change that a reader read last. Throws FEED_POSITION_GONE where this feed did not lead
 * there, since the database was restored, or where the changes after it are not kept any more.
 */
export async function numberAt(tx: Tx, head: FeedPlace, position: string): Promise<number> {
  const number = await findNumber(tx, head, position)
  if (number === null) throw new AppError('FEED_POSITION_GONE')
  return number
}

/** The same, or null. */
export async function findNumber(
  tx: Tx,
  head: FeedPlace,
  position: string,
): Promise<number | null> {
  const number = Number(position.split('.')[1])
  if (position === positionOf(head)) return number
  const hash = Number.isSafeInteger(number) ? await hashAt(tx, number) : undefined
  const isThere = hash !== undefined && position === positionOf({ epoch: head.epoch, number, hash })
  return isThere ? number : null
}

/** The hash at a number that is still kept; before the first change it is empty. */
async function hashAt(tx: Tx, number: number): Promise<string | undefined> {
  const row = await tx
    .selectFrom('feed')
    .select('hash')
    .where('number', '=', Math.max(number, 1))
    .executeTakeFirst()
  return number === 0 && row !== undefined ? '' : row?.hash
}

/**
 * The changes after a place; null where this feed did not lead there, since the database lost it or is
 * another one. For the role `gate`.
 */
export async function readOn(tx: Tx, { epoch, number, hash }: FeedPlace, limit: number) {
  const head = await feedHead(tx)
  if (head.epoch !== epoch || head.number < number) return null
  const rows = await readNumbered(tx, number - 1, limit + 1)
  // Nothing comes before the first change, and old changes are not kept.
  if (rows[0]?.number !== number) return rows.slice(0, limit)
  return rows[0].hash === hash ? rows.slice(1) : null
}

/** The changes after a number, in order, if they are still kept. For the role `gate`. */
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
