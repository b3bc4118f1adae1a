import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { isSingleOperator } from '../../policy/drafts/is-single-operator.ts'
import type { Taker } from '../queue/for-whom.ts'

/** Somebody at the desk as cases are offered to them: whether they lead, and what they know about. */
export async function readTaker(house: House, tx: Tx, personId: string): Promise<Taker> {
  const row = await tx
    .selectFrom('staff_member')
    .select(['roles', 'skills'])
    .where('person_id', '=', personId)
    .executeTakeFirst()
  return {
    personId,
    isLead: row?.roles.includes('lead') ?? false,
    skills: row?.skills ?? [],
    isAlone: await isSingleOperator(tx),
    now: house.clock.now(),
  }
}
