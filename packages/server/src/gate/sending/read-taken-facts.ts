import { expand, type GroupFacts } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { storedImport } from '../../database/stored-import.ts'

/** Facts of a group as it is judged by them. */
export async function readTakenFacts(tx: Tx, account: string, group: string): Promise<GroupFacts> {
  const row = await tx
    .selectFrom('account')
    .leftJoin('gate_facts', (join) =>
      join.onRef('gate_facts.account_id', '=', 'account.account_id').on('group_id', '=', group),
    )
    .select(['suspended_at', 'mode', 'facts'])
    .where('account.account_id', '=', account)
    .executeTakeFirstOrThrow()
  const standing = { suspended: row.suspended_at !== null, mode: row.mode }
  // A group of which nothing was ever stored has no recipients.
  const stored = { held: false, batches: [], ...row.facts, account: standing }
  const imports = await tx
    .selectFrom('batch')
    .select(storedImport)
    .where('account_id', '=', account)
    .where('group_id', '=', group)
    .where('removed_at', 'is', null)
    .execute()
  return expand(stored, imports)
}
