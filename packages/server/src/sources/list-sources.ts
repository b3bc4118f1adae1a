import type { Source } from '@freigabe/contract'
import { readAs } from '../database/database.ts'
import { isUuid } from '../database/is-uuid.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { findGroup } from '../lists/groups/find-group.ts'
import { readSources } from './read-sources.ts'

/** The sources of a group, also withdrawn ones, in the order of declaration. */
export async function listSources(
  house: House,
  role: RoleName,
  account: string,
  group: string,
): Promise<{ items: Source[] }> {
  return readAs(house.database, role, account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    return { items: await readSources(house, tx, account, group_id) }
  })
}

/** One of them. Throws NOT_FOUND. */
export async function readSource(
  house: House,
  role: RoleName,
  account: string,
  group: string,
  idOrReference: string,
): Promise<Source> {
  const { items } = await listSources(house, role, account, group)
  const key = isUuid(idOrReference) ? 'id' : 'reference'
  const source = items.find((each) => each[key] === idOrReference)
  if (source === undefined) throw new AppError('NOT_FOUND')
  return source
}
