import type { Tx } from '../../database/database.ts'
import { cursorOf } from '../cursor.ts'

/** Positions as whoever reads events knows them. As the role `worker`. */
export async function placesOf(tx: Tx, positions: readonly number[]): Promise<string[]> {
  const { epoch } = await tx.selectFrom('feed_head').select('epoch').executeTakeFirstOrThrow()
  const rows = await tx
    .selectFrom('event_position')
    .innerJoin('public_event', (join) =>
      join
        .onRef('public_event.account_id', '=', 'event_position.account_id')
        .onRef('public_event.number', '=', 'event_position.number'),
    )
    .select(['event_position.epoch', 'event_position.position', 'public_event.event_id'])
    .where('event_position.position', 'in', [...new Set([0, ...positions])])
    .execute()
  const known = new Map(rows.map((row) => [row.position, row]))
  return positions.map((position) =>
    cursorOf(known.get(position) ?? { epoch, position, event_id: null }),
  )
}
