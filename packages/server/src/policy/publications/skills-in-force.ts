import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { packsPublished } from './packs-published.ts'

/** The skills that rules of the policy in force ask for, for every country. */
export async function skillsInForce(house: House, tx: Tx): Promise<string[]> {
  const packs = await packsPublished(tx, await house.policies.inForce(tx))
  const rules = packs.flatMap(({ layer }) => layer.rules ?? [])
  const asked = rules.flatMap(({ then }) => (then.effect === 'route' ? (then.skill ?? []) : []))
  return [...new Set(asked)].sort()
}
