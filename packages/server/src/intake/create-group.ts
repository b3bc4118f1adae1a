import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf, Group } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendEvents } from '../log/append-events.ts'
import { readGroupsById } from './read-groups.ts'
import { refuseSuspended } from './refuse-suspended.ts'

/** Creates a group; its gate is closed until something in it is approved. */
export async function createGroup(
  house: House,
  by: Actor,
  account: string,
  wish: BodyOf<typeof api.createGroup>,
): Promise<Group> {
  const group = randomUUIDv7()
  const at = house.clock.now()
  return inRole(house.database, 'command', account, async (tx) => {
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
    await appendEvents(house.database, tx, account, [
      { type: 'group_created', subject: group, by, at, body: {} },
    ])
    await refreshGate(house, tx, account, group)
    return (await readGroupsById(tx, house, account, [group]))[0]!
  })
}
