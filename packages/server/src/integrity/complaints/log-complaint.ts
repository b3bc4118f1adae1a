import type { ComplaintEvent } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { appendEvents, appendPlatformEvents } from '../../log/append-events.ts'

/** Appends to the chain of the account that a complaint is about; until that is known, to the platform's. */
export async function logComplaint(
  house: House,
  tx: Tx,
  complaint: string,
  account: string | null,
  events: readonly (Pick<ComplaintEvent, 'by' | 'at'> & { type: string })[],
): Promise<void> {
  const logged = events.map(({ type, by, at, ...body }) => {
    return { type, subject: complaint, by, at, body }
  })
  if (account === null) return appendPlatformEvents(house.database, tx, logged, 'desk')
  return appendEvents(house.database, tx, account, logged, 'desk')
}
