import type { Division } from '@freigabe/contract'
import type { Tx } from '../../database/database.ts'

/** How the newest division of an import of a case stands; null where there was none. */
export async function divisionView(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<Division | null> {
  const row = await tx
    .selectFrom('division')
    .select(['new_case_id', 'batch_id', 'state', 'failure', 'asked_at'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('asked_at', 'desc')
    .executeTakeFirst()
  if (row === undefined) return null
  const { new_case_id: id, batch_id: batchId, state, failure, asked_at: askedAt } = row
  return { id, batchId, state, failure, askedAt }
}
