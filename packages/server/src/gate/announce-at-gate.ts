import { asRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { readGroupFacts } from './read-group-facts.ts'
import { storeGateFacts } from './store-gate-facts.ts'

/**
 * Gives a group the next revision though nothing that is stored of it need have changed: time alone has
 * changed the answer, and whoever follows the gate's changes is told. Called last, as `refreshGate` is.
 */
export async function announceAtGate(
  house: House,
  tx: Tx,
  account: string,
  group: string,
): Promise<void> {
  const facts = await readGroupFacts(tx, account, group)
  await asRole(house.database, tx, { as: 'gatekeeper', backTo: 'command' }, () =>
    storeGateFacts(house, tx, account, group, facts),
  )
}
