import { inRole } from '../database/database.ts'
import type { House } from '../house.ts'

/**
 * Ends a screening whose job was given up: the customer is told, and it can be begun anew. Whoever still
 * promises to be alive goes on.
 */
export async function interruptScreening(
  { database, clock }: House,
  account: string,
  batch: string,
): Promise<void> {
  await inRole(database, 'command', account, (tx) =>
    tx
      .updateTable('batch')
      .set({ state: 'interrupted', refusal: 'interrupted' })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch)
      .where('state', '=', 'screening')
      .where('alive_until', '<=', clock.now())
      .execute(),
  )
}
