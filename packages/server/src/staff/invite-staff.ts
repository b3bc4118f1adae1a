import type { api, BodyOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { invite } from '../accounts/invite.ts'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

/** Invites a member of staff by e-mail. */
export async function inviteStaff(
  house: House,
  by: Actor,
  byName: string | null,
  wish: BodyOf<typeof api.inviteStaff>,
): Promise<undefined> {
  const roles = [...new Set(wish.roles)]
  await inRole(house.database, 'admin', null, async (tx) => {
    const platform = await tx.selectFrom('platform').select('locale').executeTakeFirst()
    const row = await invite(
      house,
      tx,
      {
        email: wish.email,
        invitedBy: byName,
        locale: wish.locale ?? platform?.locale ?? 'de',
        timeZone: house.config.FREIGABE_TIME_ZONE,
        to: { kind: 'staff', roles },
      },
      'admin',
    )
    const at = house.clock.now()
    const body = { roles }
    await appendPlatformEvents(house.database, tx, [
      { type: 'staff_invited', subject: row.invitation_id, by, at, body },
    ])
  })
}
