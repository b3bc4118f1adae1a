import type { StaffRole } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

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
  await inRole(house.database, 'admin', null, async (tx) => {
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
    await appendPlatformEvents(house.database, tx, [
      { type: 'staff_changed', subject: personId, by, at: house.clock.now(), body },
    ])
  })
}
