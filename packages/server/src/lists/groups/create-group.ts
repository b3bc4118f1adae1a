import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, Group } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseSuspended } from '../import/refuse-suspended.ts'
import { readGroupsById } from './read-groups.ts'

/** Creates a group; its gate is closed until something in it is approved. */
export async function createGroup(
  house: House,
  by: Actor,
  account: string,
  wish: BodyOf<typeof api.createGroup>,
): Promise<Group> {
  const group = randomUUIDv7()
  const at = house.clock.now()
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await refuseSuspended(tx, account)
    const created = await tx
      .insertInto('recipient_group')
      .values({
        account_id: account,
        group_id: group,
        reference: wish.reference ?? null,
        name: wish.name,
        created_at: at,
        deleted_at: null,
      })
      .onConflict((conflict) => conflict.columns(['account_id', 'reference']).doNothing())
      .returning('group_id')
      .executeTakeFirst()
    if (created === undefined) throw new AppError('REFERENCE_TAKEN')
    unit.log({ type: 'group_created', subject: group, by, at, body: {} })
    unit.refreshGate(group)
    return (await readGroupsById(tx, house, account, [group]))[0]!
  })
}
