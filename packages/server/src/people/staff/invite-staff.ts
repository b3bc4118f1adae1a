import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { invite } from '../invitations/invite.ts'

/** Invites a member of staff by e-mail. */
export async function inviteStaff(
  house: House,
  by: Actor,
  byName: string | null,
  wish: BodyOf<typeof api.inviteStaff>,
): Promise<undefined> {
  const roles = [...new Set(wish.roles)]
  await change(house, 'admin', null, async (unit) => {
    const { house, tx } = unit
    const platform = await tx.selectFrom('platform').select('locale').executeTakeFirst()
    const row = await invite(unit, {
      email: wish.email,
      invitedBy: byName,
      locale: wish.locale ?? platform?.locale ?? 'de',
      timeZone: house.config.FREIGABE_TIME_ZONE,
      to: { kind: 'staff', roles },
    })
    const at = unit.now
    const body = { roles }
    unit.logOnPlatform({ type: 'staff_invited', subject: row.invitation_id, by, at, body })
  })
}
