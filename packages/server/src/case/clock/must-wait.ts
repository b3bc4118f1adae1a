import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { ToRenew } from './what-to-renew.ts'

const openStatuses = ['awaiting_submission', 'in_review', 'awaiting_answer'] as const

/**
 * Whether a renewal cannot be asked for yet: something else is being asked about its imports or sources,
 * or the account is suspended and could not hand it in.
 */
export async function mustWait(tx: Tx, account: string, { batchIds, sources }: ToRenew) {
  const { suspended_at } = await tx
    .selectFrom('account')
    .select('suspended_at')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  if (suspended_at !== null) return true
  const openCases = await tx
    .selectFrom('approval_case')
    .leftJoin('case_batch', onAccountAnd('case_id', 'case_batch', 'approval_case'))
    .leftJoin('case_source', onAccountAnd('case_id', 'case_source', 'approval_case'))
    .select('approval_case.case_id')
    .where('approval_case.account_id', '=', account)
    .where('approval_case.status', 'in', openStatuses)
    .where((is) =>
      is.or([
        is('case_batch.batch_id', '=', anyOf(batchIds)),
        is('case_source.source_id', '=', anyOf(sources.map(({ source_id }) => source_id))),
      ]),
    )
    .limit(1)
    .execute()
  return openCases.length > 0
}
