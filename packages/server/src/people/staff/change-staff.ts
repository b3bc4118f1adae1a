import type { StaffRole } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/**
 * Sets a person's staff roles; none at all takes them off the staff. Throws OWN_ROLE, NOT_FOUND, and
 * LAST_ADMIN: all rows are locked, so that of two changes at once the second sees the first.
 */
export async function changeStaff(
  house: House,
  by: Actor & { kind: 'staff' },
  personId: string,
  roles: readonly StaffRole[],
): Promise<undefined> {
  if (by.personId === personId) throw new AppError('OWN_ROLE')
  await change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const staff = await tx
      .selectFrom('staff_member')
      .select(['person_id', 'roles'])
      .orderBy('person_id')
      .forUpdate()
      .execute()
    const member = staff.find((row) => row.person_id === personId)
    if (member === undefined) throw new AppError('NOT_FOUND')
    const admins = staff.filter((row) => row.roles.includes('admin'))
    if (!roles.includes('admin') && admins.every((row) => row.person_id === personId)) {
      throw new AppError('LAST_ADMIN')
    }
    if (roles.length === 0) {
      await tx.deleteFrom('staff_member').where('person_id', '=', personId).execute()
    } else {
      await tx
        .updateTable('staff_member')
        .set({ roles: [...new Set(roles)] })
        .where('person_id', '=', personId)
        .execute()
    }
    const body = { roles }
    unit.logOnPlatform({ type: 'staff_changed', subject: personId, by, at: unit.now, body })
  })
}
