import type { Group } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { findGroup } from './find-group.ts'
import { readGroupsById } from './read-groups.ts'

/** One group with how it stands. Throws NOT_FOUND. */
export async function readGroup(
  house: House,
  role: RoleName,
  account: string,
  idOrReference: string,
): Promise<Group> {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, idOrReference)
    return (await readGroupsById(tx, house, account, [group_id]))[0]!
  })
}
