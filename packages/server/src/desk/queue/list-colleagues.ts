import type { api, ResponseOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { skillsInForce } from '../../policy/publications/skills-in-force.ts'

/** Who reviews, by name, and the skills that the rules in force ask for. */
export async function listColleagues(house: House): Promise<ResponseOf<typeof api.listColleagues>> {
  return readAs(house.database, 'desk', null, async (tx) => {
    const people = await tx
      .selectFrom('staff_member')
      .innerJoin('person', 'person.id', 'staff_member.person_id')
      .select(['person.id', 'person.name', 'skills'])
      .where(sql<boolean>`roles && array['reviewer', 'lead']`)
      .orderBy('person.name')
      .execute()
    return { people, skills: await skillsInForce(house, tx) }
  })
}
