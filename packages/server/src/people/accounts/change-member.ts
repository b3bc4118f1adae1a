import type { AccountRole, Member } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { readMembers } from './list-members.ts'

/** Changes a member's role. Nobody changes their own, and an account keeps at least one owner. */
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
    await log(unit, by, 'member_changed', personId, { role })
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
    await log(unit, by, 'member_removed', personId, {})
  })
}

/** Refuses what would leave the account without an owner. */
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

async function log(
  unit: Unit,
  by: Actor,
  type: string,
  subject: string,
  body: Record<string, unknown>,
) {
  const event = { type, subject, by, at: unit.now, body }
  unit.log(event)
}
