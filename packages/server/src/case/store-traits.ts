import type { CaseState, SubmissionContent } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { keyedTraits } from './keyed-traits.ts'

/**
 * Keeps by what a case is found again, in place of what an earlier revision said. Contact data stays until
 * other data is given.
 */
export async function storeTraits(
  house: House,
  tx: Tx,
  state: CaseState,
  content: SubmissionContent,
): Promise<void> {
  const { accountId, caseId } = state
  const traits = await keyedTraits(house, tx, state, content)
  let outdated = tx
    .deleteFrom('case_trait')
    .where('account_id', '=', accountId)
    .where('case_id', '=', caseId)
  if (content.contact === undefined) outdated = outdated.where('kind', '!=', 'contact')
  await outdated.execute()
  const row = { account_id: accountId, case_id: caseId, at: house.clock.now() }
  const rows = traits.map(({ kind, digest }) => ({ ...row, kind, digest }))
  if (rows.length > 0) await tx.insertInto('case_trait').values(rows).execute()
}
