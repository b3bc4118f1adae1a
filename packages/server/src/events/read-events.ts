import type { api, EventName, PublicEvent, QueryOf, ResponseOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { cursorOf, lastPlace, positionOf } from './cursor.ts'

/**
 * One event by its id, if it has a position and is one of the account, where one is named. For the roles `gate`
 * and `worker`.
 */
export function readEvent(tx: Tx, event: string, account: string | null) {
  return placedEvents(tx)
    .where('public_event.event_id', '=', event)
    .$if(account !== null, (query) => query.where('public_event.account_id', '=', account!))
    .executeTakeFirst()
}

/** Which events are read, in the order of all accounts. */
interface Reading {
  /** The position after which it begins. */
  after: number
  /** The last position that is read, where somebody looked before where the events end. */
  upTo?: number
  /** Only those of one account. */
  account?: string | undefined
  /** Only these types; all where none are named. */
  types?: readonly EventName[] | undefined
  limit: number
}

/**
 * Events that have a position, in their order. For the roles `gate` and `worker`, and for `customer` those of
 * its account.
 */
export function readEvents(tx: Tx, { after, upTo, account, types, limit }: Reading) {
  return placedEvents(tx)
    .where('event_position.position', '>', after)
    .$if(upTo !== undefined, (query) => query.where('event_position.position', '<=', upTo!))
    .$if(account !== undefined, (query) => query.where('event_position.account_id', '=', account!))
    .$if(types !== undefined, (query) =>
      query.where('public_event.type', '=', sql<EventName>`any(${types}::text[])`),
    )
    .orderBy('event_position.position')
    .limit(limit)
    .execute()
}

function placedEvents(tx: Tx) {
  return tx
    .selectFrom('event_position')
    .innerJoin('public_event', (join) =>
      join
        .onRef('public_event.account_id', '=', 'event_position.account_id')
        .onRef('public_event.number', '=', 'event_position.number'),
    )
    .select(['event_position.position', 'event_position.epoch', 'public_event.account_id'])
    .select(['public_event.number', 'public_event.event_id', 'public_event.type'])
    .select(['public_event.group_id', 'public_event.body', 'public_event.revision'])
    .select('public_event.at')
}

/** An event as it is read. */
export function eventView(row: Awaited<ReturnType<typeof readEvents>>[number]): PublicEvent {
  return {
    id: row.event_id,
    type: row.type,
    account: row.account_id,
    number: row.number,
    cursor: cursorOf(row),
    at: row.at,
    revision: row.revision,
    group: row.group_id,
    data: row.body,
  } as PublicEvent
}

/** Whose events are read; null for all accounts, as the platform reads them. */
export type Reader = string | null

/**
 * The events after a cursor, in their order, and the cursor up to which they were looked through. The answer
 * contains everything committed before the question. Throws EVENT_CURSOR_GONE.
 */
export async function listEvents(
  house: House,
  reader: Reader,
  { after, types, limit }: QueryOf<typeof api.listEvents>,
): Promise<ResponseOf<typeof api.listEvents>> {
  await house.feed.publish()
  const { from, end } = await readAs(house.database, 'gate', null, async (tx) => ({
    from: after === undefined ? 0 : await positionOf(tx, after),
    end: await lastPlace(tx),
  }))
  const rows = await readPage(house, reader, {
    ...{ after: from, upTo: end.position, types, limit: limit + 1 },
  })
  const items = rows.slice(0, limit).map(eventView)
  const more = rows.length > limit
  return { items, cursor: more ? items.at(-1)!.cursor : cursorOf(end), more }
}

/** Under the reader's own role, so that the database itself shows an account nothing of others. */
export function readPage(
  { database }: Pick<House, 'database'>,
  reader: Reader,
  reading: Omit<Parameters<typeof readEvents>[1], 'account'>,
): ReturnType<typeof readEvents> {
  return readAs(database, reader === null ? 'gate' : 'customer', reader, (tx) =>
    readEvents(tx, { ...reading, account: reader ?? undefined }),
  )
}
