import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import type { PackTexts } from './pack-texts.ts'
import type { PolicyFault } from './policy-faults.ts'
import { readChangedPacks } from './read-changed-packs.ts'

/** What would be wrong if these texts came to the packs in force. */
export async function checkPolicy(
  house: House,
  texts: PackTexts,
): Promise<{ faults: PolicyFault[] }> {
  return inRole(house.database, 'admin', null, async (tx) => {
    const { faults } = await readChangedPacks(tx, await house.policies.inForce(tx), texts)
    return { faults: [...faults] }
  })
}
