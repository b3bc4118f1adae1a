import type { CaseState } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import type { Resemblance } from './resemblance.ts'

/** So many cases of the account, and so many of others. */
const most = 50

/** Cases on the same list, on a list of the account that was rejected, or on lists of others that overlap. */
export async function casesOfSameLists(
  tx: Tx,
  { accountId, batchIds }: CaseState,
  everywhere: boolean,
): Promise<Resemblance[]> {
  const own = await casesOf(tx, accountId, await ownLists(tx, accountId, batchIds))
  const others = everywhere ? await casesElsewhere(tx, accountId, batchIds) : []
  return [...own, ...others].map((name) => ({ ...name, shares: 'list' as const }))
}

async function ownLists(tx: Tx, account: string, batchIds: readonly string[]): Promise<string[]> {
  const lists = await tx
    .selectFrom('batch')
    .select(['digest', 'comparison'])
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(batchIds))
    .execute()
  const digests = lists.flatMap(({ digest }) => digest ?? [])
  const rejected = lists.flatMap(({ comparison }) =>
    (comparison?.findings ?? []).flatMap((finding) =>
      finding.id === 'rejected_before' ? finding.facts.batchId : [],
    ),
  )
  if (digests.length === 0) return rejected
  const same = await tx
    .selectFrom('batch')
    .select('batch_id')
    .where('account_id', '=', account)
    .where('digest', 'in', digests)
    .orderBy('created_at', 'desc')
    .limit(most)
    .execute()
  return [...rejected, ...same.map(({ batch_id }) => batch_id)]
}

function casesOf(tx: Tx, account: string, batchIds: readonly string[]) {
  return tx
    .selectFrom('case_batch')
    .select(['account_id', 'case_id'])
    .distinct()
    .where('account_id', '=', account)
    .where('batch_id', '=', anyOf(batchIds))
    .limit(most)
    .execute()
}

function casesElsewhere(tx: Tx, account: string, batchIds: readonly string[]) {
  return tx
    .selectFrom('list_match')
    .innerJoin('case_batch', (join) =>
      join
        .onRef('case_batch.account_id', '=', 'list_match.other_account_id')
        .onRef('case_batch.batch_id', '=', 'list_match.other_batch_id'),
    )
    .select(['case_batch.account_id', 'case_batch.case_id'])
    .distinct()
    .where('list_match.account_id', '=', account)
    .where('list_match.batch_id', '=', anyOf(batchIds))
    .limit(most)
    .execute()
}
