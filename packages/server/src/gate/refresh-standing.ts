import { sql } from 'kysely'
import { asRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import type { GateVersion } from './store-group-at-gate.ts'

/**
 * Brings the standing of an account to the gate, for all of its groups at once and in one statement, however
 * many there are. Read as `command`, written as `gatekeeper`.
 */
export async function refreshStanding(
  house: House,
  tx: Tx,
  account: string,
  { revision, at }: GateVersion,
): Promise<void> {
  const { suspended_at, mode } = await tx
    .selectFrom('account')
    .select(['suspended_at', 'mode'])
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const standing = JSON.stringify({ suspended: suspended_at !== null, mode })
  await asRole(house.database, tx, { as: 'gatekeeper', backTo: 'command' }, () =>
    tx
      .updateTable('gate_facts')
      .set({
        revision,
        at,
        facts: sql<string>`jsonb_set(facts, '{account}', ${standing}::jsonb)`,
      })
      .where('account_id', '=', account)
      .execute(),
  )
}
