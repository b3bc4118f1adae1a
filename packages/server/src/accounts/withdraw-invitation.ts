import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'
import { deleteInvitation } from './delete-invitation.ts'

/** Withdraws an open invitation to an account. Throws NOT_FOUND. */
export async function withdrawInvitation(
  house: House,
  by: Actor,
  account: string,
  invitation: string,
): Promise<undefined> {
  await inRole(house.database, 'admin', account, async (tx) => {
    await deleteInvitation(tx, account, invitation)
    const at = house.clock.now()
    const event = { type: 'invitation_withdrawn', subject: invitation, by, at, body: {} }
    await appendEvents(house.database, tx, account, [event], 'admin')
  })
}
