import type { ListMatch } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { ListName } from './find-alike.ts'

type Outcome = NonNullable<ListMatch['decided']>

/** How the newest decided case on each import ended; those without one are left out. */
export async function readOutcomes(
  tx: Tx,
  lists: readonly ListName[],
): Promise<Map<string, Outcome>> {
  if (lists.length === 0) return new Map()
  const rows = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select(['case_batch.batch_id', 'approval_case.status'])
    .where('case_batch.account_id', 'in', [...new Set(lists.map((list) => list.account_id))])
    .where(
      'case_batch.batch_id',
      'in',
      lists.map((list) => list.batch_id),
    )
    .where('approval_case.status', 'in', ['accepted', 'rejected', 'revoked'])
    .orderBy('approval_case.opened_at')
    .orderBy('approval_case.case_id')
    .execute()
  return new Map(rows.map((row) => [row.batch_id, row.status as Outcome]))
}
