import { isDeepStrictEqual } from 'node:util'
import { asRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { readGroupFacts } from './read-group-facts.ts'
import { storeGateFacts } from './store-gate-facts.ts'

/**
 * Stores what the gate must know of a group, if it changed, under the next revision. Called last in
 * the transaction that changed it, since it holds the lock that puts the gate changes of all accounts in
 * one order. What is read before that holds: changes of one account follow each other.
 */
export async function refreshGate(
  house: House,
  tx: Tx,
  account: string,
  group: string,
): Promise<void> {
  const facts = await readGroupFacts(tx, account, group)
  await asRole(house.database, tx, { as: 'gatekeeper', backTo: 'command' }, async () => {
    const stored = await tx
      .selectFrom('gate_facts')
      .select('facts')
      .where('account_id', '=', account)
      .where('group_id', '=', group)
      .executeTakeFirst()
    if (stored !== undefined && isDeepStrictEqual(stored.facts, facts)) return
    await storeGateFacts(house, tx, account, group, facts)
  })
}
