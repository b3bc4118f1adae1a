import type { Actor } from '@freigabe/core'
import { readAs, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { removeMember } from '../people/accounts/change-member.ts'
import { changeStaff } from '../people/staff/change-staff.ts'

/**
 * Takes a person off every account and off the staff, as the verbs for it do. Throws OWN_ROLE, LAST_OWNER
 * and LAST_ADMIN before anything is changed: somebody else must take over first.
 */
export async function releasePerson(
  house: House,
  by: Actor & { kind: 'staff' },
  personId: string,
): Promise<void> {
  if (by.personId === personId) throw new AppError('OWN_ROLE')
  const { accounts, isStaff } = await readAs(house.database, 'privacy', null, async (tx) => ({
    accounts: await accountsToLeave(tx, personId),
    isStaff: await mayLeaveStaff(tx, personId),
  }))
  for (const account of accounts) await removeMember(house, by, account, personId)
  if (isStaff) await changeStaff(house, by, personId, [])
}

async function accountsToLeave(tx: Tx, personId: string): Promise<string[]> {
  const memberships = await tx
    .selectFrom('membership')
    .select(['account_id', 'role'])
    .where('person_id', '=', personId)
    .orderBy('account_id')
    .execute()
  for (const { account_id, role } of memberships) {
    if (role !== 'owner') continue
    const other = await tx
      .selectFrom('membership')
      .select('person_id')
      .where('account_id', '=', account_id)
      .where('role', '=', 'owner')
      .where('person_id', '!=', personId)
      .executeTakeFirst()
    if (other === undefined) throw new AppError('LAST_OWNER', { about: { accountId: account_id } })
  }
  return memberships.map((row) => row.account_id)
}

async function mayLeaveStaff(tx: Tx, personId: string): Promise<boolean> {
  const staff = await tx.selectFrom('staff_member').select(['person_id', 'roles']).execute()
  const member = staff.find((row) => row.person_id === personId)
  const admins = staff.filter((row) => row.roles.includes('admin'))
  if (member?.roles.includes('admin') && admins.length === 1) throw new AppError('LAST_ADMIN')
  return member !== undefined
}
