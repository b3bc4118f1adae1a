import { sql } from 'kysely'
import { asRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'

/**
 * Brings the standing of an account to the gate, for all of its groups at once: one revision without a
 * group, and one statement for all that is stored, however many groups there are. Read as `command`,
 * written as `gatekeeper`.
 */
export async function refreshStanding(
  house: House,
  tx: Tx,
  account: string,
  at: string,
): Promise<void> {
  const { suspended_at, mode } = await tx
    .selectFrom('account')
    .select(['suspended_at', 'mode'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const standing = JSON.stringify({ suspended: suspended_at !== null, mode })
  await asRole(house.database, tx, { as: 'gatekeeper', backTo: 'command' }, async () => {
    const { revision } = await tx
      .updateTable('gate_head')
      .set((expression) => ({ revision: expression('revision', '+', 1) }))
      .returning('revision')
      .executeTakeFirstOrThrow()
    await tx
      .updateTable('gate_facts')
      .set({
        revision,
        at,
        facts: sql<string>`jsonb_set(facts, '{account}', ${standing}::jsonb)`,
      })
      .where('account_id', '=', account)
      .execute()
    await tx
      .insertInto('gate_revision')
      .values({ revision, account_id: account, group_id: null, at })
      .execute()
  })
}
