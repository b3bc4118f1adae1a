import type { GroupFacts } from '@freigabe/core'
import type { Tx } from '../database/database.ts'

/** Stores what the gate must know of a group under the next revision, as the role `gatekeeper`. */
export async function storeGateFacts(
  tx: Tx,
  account: string,
  group: string,
  facts: GroupFacts,
  at: string,
): Promise<void> {
  const { revision } = await tx
    .updateTable('gate_head')
    .set((expression) => ({ revision: expression('revision', '+', 1) }))
    .returning('revision')
    .executeTakeFirstOrThrow()
  const row = { revision, facts: JSON.stringify(facts), at }
  await tx
    .insertInto('gate_facts')
    .values({ account_id: account, group_id: group, ...row })
    .onConflict((conflict) => conflict.columns(['account_id', 'group_id']).doUpdateSet(row))
    .execute()
  await tx
    .insertInto('gate_revision')
    .values({ revision, account_id: account, group_id: group, at })
    .execute()
}
