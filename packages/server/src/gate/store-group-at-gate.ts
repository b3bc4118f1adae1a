import { isDeepStrictEqual } from 'node:util'
import { asRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { readGroupFacts } from './read-group-facts.ts'
import { storeGateFacts } from './store-gate-facts.ts'

/**
 * Stores what the gate must know of a group at the end of a change, if that changed or is to be announced
 * in any case. Read as `command`, written as `gatekeeper`.
 */
export async function storeGroupAtGate(
  house: House,
  tx: Tx,
  {
    account,
    group,
    isAnnounced,
    now,
  }: {
    account: string
    group: string
    isAnnounced: boolean
    now: string
  },
): Promise<void> {
  const facts = await readGroupFacts(tx, account, group)
  await asRole(house.database, tx, { as: 'gatekeeper', backTo: 'command' }, async () => {
    const stored = await tx
      .selectFrom('gate_facts')
      .select('facts')
      .where('account_id', '=', account)
      .where('group_id', '=', group)
      .executeTakeFirst()
    const isKnown = stored !== undefined && isDeepStrictEqual(stored.facts, facts)
    if (!isKnown || isAnnounced) await storeGateFacts(tx, account, group, facts, now)
  })
}
