import type { CaseState } from '@freigabe/core'
import { casesOfTraits } from '../../case/cases-of-traits.ts'
import type { Tx } from '../../database/database.ts'
import type { Resemblance } from './resemblance.ts'

/** Cases that share a trait with this one. */
export async function casesOfSameTraits(
  tx: Tx,
  { accountId, caseId }: CaseState,
  everywhere: boolean,
): Promise<Resemblance[]> {
  const traits = await tx
    .selectFrom('case_trait')
    .select(['kind', 'digest'])
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
    .execute()
  const found = await casesOfTraits(tx, accountId, traits, everywhere)
  return found.map(({ kind, account_id, case_id }) => ({ account_id, case_id, shares: kind }))
}
