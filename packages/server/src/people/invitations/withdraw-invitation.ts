import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

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
    unit.log({ type: 'invitation_withdrawn', subject: invitation, by, at, body: {} })
  })
}

/** Withdraws an open invitation to the staff; its link stops working. Throws NOT_FOUND. */
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

/** Deletes an invitation that has not been accepted: to an account, or to the staff. Throws NOT_FOUND. */
async function deleteInvitation(tx: Tx, account: string | null, invitation: string): Promise<void> {
  const gone = await tx
    .deleteFrom('invitation')
    .where('account_id', account === null ? 'is' : '=', account)
    .where('invitation_id', '=', invitation)
    .where('accepted_at', 'is', null)
    .returning('invitation_id')
    .executeTakeFirst()
  if (gone === undefined) throw new AppError('NOT_FOUND')
}
