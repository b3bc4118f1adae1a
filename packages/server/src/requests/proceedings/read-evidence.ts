import type { Evidence } from '@freigabe/contract'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { evidenceView } from '../../lists/evidence/evidence-view.ts'

/** Evidence files of an account by id, as the API shows them. */
export async function readEvidence(
  tx: Tx,
  account: string,
  ids: readonly string[],
): Promise<Map<string, Evidence>> {
  if (ids.length === 0) return new Map()
  const rows = await tx
    .selectFrom('evidence')
    .selectAll()
    .where('account_id', '=', account)
    .where('evidence_id', '=', anyOf(ids))
    .execute()
  return new Map(rows.map((row) => [row.evidence_id, evidenceView(row)]))
}
