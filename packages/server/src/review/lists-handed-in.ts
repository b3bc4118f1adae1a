import type { CaseState } from '@freigabe/core'
import { anyOf } from '../database/any-of.ts'
import type { Tx } from '../database/database.ts'
import { AppError } from '../http/app-error.ts'

/**
 * The imports of a case, each with the digest that it had when this revision was handed in. Throws
 * BATCH_CHANGED where one was read otherwise since, or is being read anew: a decided case can be reopened,
 * and until then its imports are free to change.
 */
export async function listsHandedIn(
  tx: Tx,
  { accountId, caseId, batchIds }: Pick<CaseState, 'accountId' | 'caseId' | 'batchIds'>,
  revision: number,
): Promise<{ batchId: string; digest: string }[]> {
  const rows = await tx
    .selectFrom('batch')
    .leftJoin('submission_batch as handed_in', (join) =>
      join
        .onRef('handed_in.account_id', '=', 'batch.account_id')
        .onRef('handed_in.batch_id', '=', 'batch.batch_id')
        .on('handed_in.case_id', '=', caseId)
        .on('handed_in.revision', '=', revision),
    )
    .select(['batch.batch_id', 'batch.state', 'batch.digest', 'handed_in.digest as reviewed'])
    .where('batch.account_id', '=', accountId)
    .where('batch.batch_id', '=', anyOf(batchIds))
    .where('batch.removed_at', 'is', null)
    .orderBy('batch.batch_id')
    .execute()
  return rows.map(({ batch_id: batchId, state, digest, reviewed }) => {
    if (reviewed === null || reviewed !== digest || state !== 'screened') {
      throw new AppError('BATCH_CHANGED', { about: { batchId } })
    }
    return { batchId, digest: reviewed }
  })
}
