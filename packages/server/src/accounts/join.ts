import type { AccountRole, StaffRole } from '@freigabe/contract'
import { asRole, inRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendEvents, appendPlatformEvents } from '../log/append-events.ts'
import type { OpenInvitation } from './read-invitation.ts'
import { refuseMixing } from './refuse-mixing.ts'

/**
 * Makes a person what an invitation says, and uses it up. Throws TOKEN_INVALID for one that was used or
 * withdrawn meanwhile, PERSON_IS_STAFF and PERSON_ALREADY_MEMBER.
 */
export async function join(
  house: House,
  invitation: OpenInvitation,
  personId: string,
): Promise<void> {
  const { account_id: account } = invitation
  await inRole(house.database, 'admin', account, async (tx) => {
    await lockPerson(house, tx, personId)
    await refuseMixing(tx, personId, account)
    await useUp(house, tx, invitation)
    if (account === null) await joinStaff(house, tx, invitation, personId)
    else await joinAccount(house, tx, account, invitation, personId)
  })
}

/** Of an invitation to an account and one to the staff, accepted at once, the second must see the first. */
async function lockPerson(house: House, tx: Tx, personId: string) {
  await asRole(house.database, tx, { as: 'door', backTo: 'admin' }, () =>
    tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute(),
  )
}

async function useUp(house: House, tx: Tx, { invitation_id }: OpenInvitation) {
  const used = await tx
    .updateTable('invitation')
    .set({ accepted_at: house.clock.now() })
    .where('invitation_id', '=', invitation_id)
    .where('accepted_at', 'is', null)
    .returning('invitation_id')
    .executeTakeFirst()
  if (used === undefined) throw new AppError('TOKEN_INVALID')
}

async function joinStaff(house: House, tx: Tx, invitation: OpenInvitation, personId: string) {
  const at = house.clock.now()
  const roles = invitation.roles as StaffRole[]
  await tx.insertInto('staff_member').values({ person_id: personId, roles, since: at }).execute()
  const by = { kind: 'staff', personId, role: roles[0]! } as const
  const body = { invitation: invitation.invitation_id, roles }
  await appendPlatformEvents(house.database, tx, [
    { type: 'staff_joined', subject: personId, by, at, body },
  ])
}

async function joinAccount(
  house: House,
  tx: Tx,
  account: string,
  invitation: OpenInvitation,
  personId: string,
) {
  const at = house.clock.now()
  const role = invitation.roles[0] as AccountRole
  await tx
    .insertInto('membership')
    .values({ account_id: account, person_id: personId, role, since: at })
    .execute()
  const by = { kind: 'customer', personId } as const
  const body = { invitation: invitation.invitation_id, role }
  const event = { type: 'member_joined', subject: personId, by, at, body }
  await appendEvents(house.database, tx, account, [event], 'admin')
}
