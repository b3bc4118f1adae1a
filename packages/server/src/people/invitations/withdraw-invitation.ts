import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { deleteInvitation } from './delete-invitation.ts'

/** Withdraws an open invitation to an account. Throws NOT_FOUND. */
export async function withdrawInvitation(
  house: House,
  by: Actor,
  account: string,
  invitation: string,
): Promise<undefined> {
  await change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    await deleteInvitation(tx, account, invitation)
    const at = unit.now
    const event = { type: 'invitation_withdrawn', subject: invitation, by, at, body: {} }
    unit.log(event)
  })
}
