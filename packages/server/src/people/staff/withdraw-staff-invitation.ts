import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { deleteInvitation } from '../invitations/delete-invitation.ts'

/** Withdraws an open invitation to the staff; its link works no more. Throws NOT_FOUND. */
export async function withdrawStaffInvitation(
  house: House,
  by: Actor,
  invitation: string,
): Promise<undefined> {
  await change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    await deleteInvitation(tx, null, invitation)
    const at = unit.now
    unit.logOnPlatform({
      type: 'staff_invitation_withdrawn',
      subject: invitation,
      by,
      at,
      body: {},
    })
  })
}
