import type { SimilarCase } from '@freigabe/contract'
import type { CaseState } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'
import { casesOfSameLists } from './cases-of-same-lists.ts'
import { casesOfSameTraits } from './cases-of-same-traits.ts'
import { describeSimilar } from './describe-similar.ts'

/**
 * The cases that resemble one most, and how they were decided: by a form, an evidence file, a contact or
 * a list. Those of other accounts only where the operator has them compared.
 */
export async function findSimilar(
  tx: Tx,
  state: CaseState,
  everywhere: boolean,
): Promise<SimilarCase[]> {
  const found = [
    ...(await casesOfSameTraits(tx, state, everywhere)),
    ...(await casesOfSameLists(tx, state, everywhere)),
  ]
  const others = found.filter(({ case_id }) => case_id !== state.caseId)
  return describeSimilar(tx, others)
}
