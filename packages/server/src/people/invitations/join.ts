import type { AccountRole, StaffRole } from '@freigabe/contract'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
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
  await change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    await lockPerson(unit, personId)
    await refuseMixing(tx, personId, account)
    await useUp(unit, invitation)
    if (account === null) await joinStaff(unit, invitation, personId)
    else await joinAccount(unit, invitation, personId)
  })
}

/** Of an invitation to an account and one to the staff, accepted at once, the second must see the first. */
async function lockPerson({ as, tx }: Unit, personId: string) {
  await as('door', () =>
    tx.selectFrom('person').select('id').where('id', '=', personId).forUpdate().execute(),
  )
}

async function useUp({ tx, now }: Unit, { invitation_id }: OpenInvitation) {
  const used = await tx
    .updateTable('invitation')
    .set({ accepted_at: now })
    .where('invitation_id', '=', invitation_id)
    .where('accepted_at', 'is', null)
    .returning('invitation_id')
    .executeTakeFirst()
  if (used === undefined) throw new AppError('TOKEN_INVALID')
}

async function joinStaff(unit: Unit, invitation: OpenInvitation, personId: string) {
  const { tx } = unit
  const at = unit.now
  const roles = invitation.roles as StaffRole[]
  await tx.insertInto('staff_member').values({ person_id: personId, roles, since: at }).execute()
  const by = { kind: 'staff', personId, role: roles[0]! } as const
  const body = { invitation: invitation.invitation_id, roles }
  unit.logOnPlatform({ type: 'staff_joined', subject: personId, by, at, body })
}

async function joinAccount(unit: Unit, invitation: OpenInvitation, personId: string) {
  const { tx, account } = unit
  const at = unit.now
  const role = invitation.roles[0] as AccountRole
  await tx
    .insertInto('membership')
    .values({ account_id: account, person_id: personId, role, since: at })
    .execute()
  const by = { kind: 'customer', personId } as const
  const body = { invitation: invitation.invitation_id, role }
  const event = { type: 'member_joined', subject: personId, by, at, body }
  unit.log(event)
}
