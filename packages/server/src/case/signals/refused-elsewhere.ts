import type { CaseName, CaseState } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import { asRole, type Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'

/** Cases of other accounts that were rejected or revoked on lists with which those of a case overlap. */
export async function refusedElsewhere(
  house: House,
  tx: Tx,
  { accountId, batchIds }: CaseState,
): Promise<CaseName[]> {
  const lists = await tx
    .selectFrom('list_match')
    .select(['other_account_id', 'other_batch_id'])
    .where('account_id', '=', accountId)
    .where('batch_id', '=', anyOf(batchIds))
    .where('decided', 'in', ['rejected', 'revoked'])
    .execute()
  if (lists.length === 0) return []
  return asRole(house.database, tx, { as: 'comparer', backTo: 'command' }, () =>
    tx
      .selectFrom('case_batch')
      .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
      .select(['case_batch.account_id as accountId', 'case_batch.case_id as caseId'])
      .distinct()
      .where('case_batch.account_id', '=', anyOf(lists.map((list) => list.other_account_id)))
      .where('batch_id', '=', anyOf(lists.map((list) => list.other_batch_id)))
      .where('status', 'in', ['rejected', 'revoked'])
      .execute(),
  )
}
