import type { PublicEvent } from '@freigabe/contract'
import { cursorOf } from './cursor.ts'
import type { readEvents } from './read-events.ts'

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
