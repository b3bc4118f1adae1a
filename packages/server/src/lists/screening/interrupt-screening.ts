import { change } from '../../change/change.ts'
import type { House } from '../../house.ts'

/**
 * Ends a screening whose job was given up: the customer is told, and it can be begun anew. Whoever still
 * promises to be alive goes on.
 */
export async function interruptScreening(
  house: House,
  account: string,
  batch: string,
): Promise<void> {
  await change(house, 'command', account, ({ tx, now }) =>
    tx
      .updateTable('batch')
      .set({ state: 'interrupted', refusal: 'interrupted' })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('state', '=', 'screening')
      .where('alive_until', '<=', now)
      .execute(),
  )
}
