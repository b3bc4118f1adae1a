import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'

/** Says what a member of staff knows about. Throws NOT_FOUND. */
export async function setSkills(
  house: House,
  by: Actor,
  personId: string,
  wished: readonly string[],
): Promise<undefined> {
  const skills = [...new Set(wished)].sort()
  await change(house, 'admin', null, async (unit) => {
    const { tx } = unit
    const member = await tx
      .updateTable('staff_member')
      .set({ skills })
      .where('person_id', '=', personId)
      .returning('person_id')
      .executeTakeFirst()
    if (member === undefined) throw new AppError('NOT_FOUND')
    unit.logOnPlatform({
      type: 'skills_changed',
      subject: personId,
      by,
      at: unit.now,
      body: { skills },
    })
  })
}
