import type { api, Invitation, Member, ResponseOf } from '@freigabe/contract'
import type { Selectable } from 'kysely'
import { readAs, type Tx } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'

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
export async function readMembers(tx: Tx, account: string): Promise<Member[]> {
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

/** An invitation as the inviting side sees it; its token is known to the invited person alone. */
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
