import type { Group } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
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
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const group = await findGroup(tx, account, idOrReference)
    await tx
      .updateTable('recipient_group')
      .set({ name })
      .where('account_id', '=', account)
      .where('group_id', '=', group.group_id)
      .execute()
    unit.log({ type: 'group_renamed', subject: group.group_id, by, at: unit.now, body: {} })
    return (await readGroupsById(tx, house, account, [group.group_id]))[0]!
  })
}
