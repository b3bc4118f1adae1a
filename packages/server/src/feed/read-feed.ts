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

/**
 * Whether the feed ends at a place and no change waits for its number: then everything committed at this
 * moment led there. Waiting changes are found as `publish_changes` finds them. False for a database that was
 * taken over, since it may have lost changes that had no number yet. For the role `gate`.
 */
export async function isAll(db: Kysely<Tables>, place: FeedPlace): Promise<boolean> {
  const { rows } = await sql`
    select from feed_head as head
    where epoch = ${place.epoch} and number = ${place.number} and hash = ${place.hash}
      and place = database_place()
      and not exists (select from change where transaction_id >= pg_snapshot_xmax(head.seen)
        or transaction_id = any (array(select pg_snapshot_xip(head.seen))))`.execute(db)
  return rows.length === 1
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
