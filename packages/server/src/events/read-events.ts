import type { EventName } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'

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
