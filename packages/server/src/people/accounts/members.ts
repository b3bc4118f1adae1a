import type { AccountRole, api, Invitation, Member, ResponseOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/** The people of an account, and the invitations that are still open. */
export async function listMembers(
  house: House,
  role: RoleName,
  account: string,
): Promise<ResponseOf<typeof api.listMembers>> {
  return readAs(house.database, role, account, async (tx) => ({
    members: await readMembers(tx, account),
    invitations: await readInvitations(house, tx, account),
  }))
}

/** The members of an account, longest-standing first. */
async function readMembers(tx: Tx, account: string): Promise<Member[]> {
  const rows = await tx
    .selectFrom('membership')
    .innerJoin('person', 'person.id', 'membership.person_id')
    .select(['person.id', 'person.name', 'person.email', 'role', 'since'])
    .where('account_id', '=', account)
    .orderBy('since')
    .orderBy('person.id')
    .execute()
  return rows.map(({ id, ...member }) => ({ personId: id, ...member }))
}

async function readInvitations(house: House, tx: Tx, account: string): Promise<Invitation[]> {
  const rows = await tx
    .selectFrom('invitation')
    .selectAll()
    .where('account_id', '=', account)
    .where('accepted_at', 'is', null)
    .where('expires_at', '>', house.clock.now())
    .orderBy('created_at')
    .execute()
  return rows.map(invitationView)
}

/** An invitation as the inviting side sees it; only the invited person knows its token. */
export function invitationView(row: Selectable<Tables['invitation']>): Invitation {
  return {
    id: row.invitation_id,
    email: row.email,
    role: row.roles[0]!,
    invitedBy: row.invited_by,
    createdAt: row.created_at,
    expiresAt: row.expires_at,
  }
}

/** Changes a member's role. People cannot change their own, and an account keeps at least one owner. */
export async function changeMember(
  house: House,
  by: Actor,
  account: string,
  personId: string,
  role: AccountRole,
): Promise<Member> {
  if ('personId' in by && by.personId === personId) throw new AppError('OWN_ROLE')
  return change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    await requireMember(tx, account, personId, role === 'owner')
    await tx
      .updateTable('membership')
      .set({ role })
      .where('account_id', '=', account)
      .where('person_id', '=', personId)
      .execute()
    const at = unit.now
    unit.log({ type: 'member_changed', subject: personId, by, at, body: { role } })
    return (await readMembers(tx, account)).find((member) => member.personId === personId)!
  })
}

/** Takes a person off an account; the last owner stays. */
export async function removeMember(
  house: House,
  by: Actor,
  account: string,
  personId: string,
): Promise<undefined> {
  await change(house, 'admin', account, async (unit) => {
    const { tx } = unit
    await requireMember(tx, account, personId, false)
    await tx
      .deleteFrom('membership')
      .where('account_id', '=', account)
      .where('person_id', '=', personId)
      .execute()
    unit.log({ type: 'member_removed', subject: personId, by, at: unit.now, body: {} })
  })
}

/** Refuses anything that would leave the account without an owner. */
async function requireMember(tx: Tx, account: string, personId: string, staysOwner: boolean) {
  const members = await tx
    .selectFrom('membership')
    .select(['person_id', 'role'])
    .where('account_id', '=', account)
    .orderBy('person_id')
    .execute()
  const member = members.find((row) => row.person_id === personId)
  if (member === undefined) throw new AppError('NOT_FOUND')
  const owners = members.filter((row) => row.role === 'owner')
  if (member.role === 'owner' && owners.length === 1 && !staysOwner)
    throw new AppError('LAST_OWNER')
}
