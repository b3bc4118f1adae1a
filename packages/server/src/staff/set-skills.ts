import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

/** Says what a member of staff knows about. Throws NOT_FOUND. */
export async function setSkills(
  house: House,
  by: Actor,
  personId: string,
  wished: readonly string[],
): Promise<undefined> {
  const skills = [...new Set(wished)].sort()
  await inRole(house.database, 'admin', null, async (tx) => {
    const member = await tx
      .updateTable('staff_member')
      .set({ skills })
      .where('person_id', '=', personId)
      .returning('person_id')
      .executeTakeFirst()
    if (member === undefined) throw new AppError('NOT_FOUND')
    await appendPlatformEvents(house.database, tx, [
      { type: 'skills_changed', subject: personId, by, at: house.clock.now(), body: { skills } },
    ])
  })
}
