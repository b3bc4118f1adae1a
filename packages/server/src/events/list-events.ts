import type { api, QueryOf, ResponseOf } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import type { House } from '../house.ts'
import { cursorOf, lastPlace, positionOf } from './cursor.ts'
import { eventView } from './event-view.ts'
import { readEvents } from './read-events.ts'

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
