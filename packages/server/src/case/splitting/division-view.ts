import type { Division } from '@freigabe/contract'
import { maskAddresses } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'

/** How the newest division of an import of a case stands; null where there was none. */
export async function divisionView(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<Division | null> {
  const row = await tx
    .selectFrom('division')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'division'))
    .select(['new_case_id', 'division.batch_id', 'by_column', 'by_kind', 'by_value'])
    .select(['division.state', 'failure', 'asked_at', 'file_name', 'screening'])
    .where('division.account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  return {
    id: row.new_case_id,
    batchId: row.batch_id,
    fileName: row.file_name,
    by: {
      column: row.by_column,
      heading: row.screening?.columns?.header?.[row.by_column]?.trim() || null,
      kind: row.by_kind,
      value: maskAddresses(row.by_value),
    },
    state: row.state,
    failure: row.failure,
    askedAt: row.asked_at,
  }
}
