import type { api, BodyOf, Invitation } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'
import { invite } from './invite.ts'
import { invitationView } from './list-members.ts'

/** Invites a person to an account by e-mail. */
export async function inviteMember(
  house: House,
  by: Actor,
  byName: string | null,
  account: string,
  wish: BodyOf<typeof api.inviteMember>,
): Promise<Invitation> {
  return inRole(house.database, 'admin', account, async (tx) => {
    const { name, locale, time_zone } = await tx
      .selectFrom('account')
      .select(['name', 'locale', 'time_zone'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const row = await invite(
      house,
      tx,
      {
        email: wish.email,
        invitedBy: byName,
        locale: wish.locale ?? locale,
        timeZone: time_zone,
        to: { kind: 'account', account, accountName: name, role: wish.role },
      },
      'admin',
    )
    const at = house.clock.now()
    const body = { role: wish.role }
    await appendEvents(
      house.database,
      tx,
      account,
      [{ type: 'member_invited', subject: row.invitation_id, by, at, body }],
      'admin',
    )
    return invitationView(row)
  })
}
