import type { api, BodyOf, Invitation } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { invitationView } from '../accounts/list-members.ts'
import { invite } from './invite.ts'

/** Invites a person to an account by e-mail. */
export async function inviteMember(
  house: House,
  by: Actor,
  byName: string | null,
  account: string,
  wish: BodyOf<typeof api.inviteMember>,
): Promise<Invitation> {
  return change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    const { name, locale, time_zone } = await tx
      .selectFrom('account')
      .select(['name', 'locale', 'time_zone'])
      .where('account_id', '=', account)
      .executeTakeFirstOrThrow()
    const row = await invite(unit, {
      email: wish.email,
      invitedBy: byName,
      locale: wish.locale ?? locale,
      timeZone: time_zone,
      to: { kind: 'account', account, accountName: name, role: wish.role },
    })
    const at = unit.now
    const body = { role: wish.role }
    unit.log({ type: 'member_invited', subject: row.invitation_id, by, at, body })
    return invitationView(row)
  })
}
