import type { Group } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'
import { appendEvents } from '../log/append-events.ts'
import { findGroup } from './find-group.ts'
import { readGroupsById } from './read-groups.ts'

/** Renames a group; open cases and the desk show the new name. */
export async function renameGroup(
  house: House,
  by: Actor,
  account: string,
  idOrReference: string,
  name: string,
): Promise<Group> {
  return inRole(house.database, 'command', account, async (tx) => {
    const group = await findGroup(tx, account, idOrReference)
    await tx
      .updateTable('recipient_group')
      .set({ name })
      .where('account_id', '=', account)
      .where('group_id', '=', group.group_id)
      .execute()
    await appendEvents(house.database, tx, account, [
      { type: 'group_renamed', subject: group.group_id, by, at: house.clock.now(), body: {} },
    ])
    return (await readGroupsById(tx, house, account, [group.group_id]))[0]!
  })
}
