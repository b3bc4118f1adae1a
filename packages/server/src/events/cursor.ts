import { sql } from 'kysely'
import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'

/** A place among the events of all accounts, as readers keep it. */
interface Place {
  epoch: string
  position: number
  /** The event there; null where none is kept, since the first is still to come or an example was removed. */
  event_id: string | null
}

/** A place as text: with the end of the event's id, since positions may be given anew after a restore. */
export function cursorOf({ epoch, position, event_id }: Place): string {
  return `${epoch}.${position}.${event_id?.slice(-12) ?? ''}`
}

/** Where the events end. For the role `gate`. */
export async function lastPlace(tx: Tx): Promise<Place> {
  const head = await tx
    .selectFrom('feed_head')
    .select(['epoch', 'events as position'])
    .executeTakeFirstOrThrow()
  return (await placeAt(tx, head.position)) ?? { ...head, event_id: null }
}

/**
 * The position of a cursor, after which nothing that is kept is missed. For the role `gate`. Throws
 * EVENT_CURSOR_GONE where the events do not lead on from there: they were restored to before it, or what came
 * after it is not kept any more.
 */
export async function positionOf(tx: Tx, cursor: string): Promise<number> {
  const position = Number(cursor.split('.')[1])
  if (!Number.isSafeInteger(position)) throw new AppError('EVENT_CURSOR_GONE')
  const there = await placeAt(tx, position)
  const place = there ?? (await placeBefore(tx, position))
  if (place === null || cursorOf(place) !== cursor) throw new AppError('EVENT_CURSOR_GONE')
  return position
}

async function placeAt(tx: Tx, position: number): Promise<Place | null> {
  const row = await tx
    .selectFrom('event_position')
    .innerJoin('public_event', (join) =>
      join
        .onRef('public_event.account_id', '=', 'event_position.account_id')
        .onRef('public_event.number', '=', 'event_position.number'),
    )
    .select(['event_position.epoch', 'event_position.position', 'public_event.event_id'])
    .where('event_position.position', '=', position)
    .executeTakeFirst()
  return row ?? null
}

/** The place before the first event that ever came, or before the next one that is still to come. */
async function placeBefore(tx: Tx, position: number): Promise<Place | null> {
  const next = await tx
    .selectFrom('event_position')
    .select('epoch')
    .where('position', '=', position + 1)
    .where(
      sql<boolean>`not exists (select from event_position as earlier where earlier.position < ${position + 1})`,
    )
    .executeTakeFirst()
  if (next !== undefined) return { epoch: next.epoch, position, event_id: null }
  const end = await lastPlace(tx)
  return end.position === position ? end : null
}
