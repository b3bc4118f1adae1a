import type { api, BodyOf, Invitation } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendEvents } from '../log/append-events.ts'
import { invite } from './invite.ts'
import { invitationView } from './list-members.ts'

/** Invites a person to an account by e-mail. */
export async function inviteMember(
  house: House,
  by: Actor,
  byName: string,
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

/** Withdraws an open invitation to an account. Throws NOT_FOUND. */
export async function withdrawInvitation(
  house: House,
  by: Actor,
  account: string,
  invitation: string,
): Promise<undefined> {
  await inRole(house.database, 'admin', account, async (tx) => {
    const gone = await tx
      .deleteFrom('invitation')
      .where('account_id', '=', account)
      .where('invitation_id', '=', invitation)
      .where('accepted_at', 'is', null)
      .returning('invitation_id')
      .executeTakeFirst()
    if (gone === undefined) throw new AppError('NOT_FOUND')
    const at = house.clock.now()
    await appendEvents(
      house.database,
      tx,
      account,
      [{ type: 'invitation_withdrawn', subject: invitation, by, at, body: {} }],
      'admin',
    )
  })
}
