import type { Actor } from '@freigabe/core'
import { deleteInvitation } from '../accounts/delete-invitation.ts'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

/** Withdraws an open invitation to the staff; its link works no more. Throws NOT_FOUND. */
export async function withdrawStaffInvitation(
  house: House,
  by: Actor,
  invitation: string,
): Promise<undefined> {
  await inRole(house.database, 'admin', null, async (tx) => {
    await deleteInvitation(tx, null, invitation)
    const at = house.clock.now()
    await appendPlatformEvents(house.database, tx, [
      { type: 'staff_invitation_withdrawn', subject: invitation, by, at, body: {} },
    ])
  })
}
