import type { Tx } from '../../database/database.ts'
import type { DraftRow } from './draft-row.ts'
import { isSingleOperator } from './is-single-operator.ts'

/**
 * Whether a person is another one than those who wrote the text of a draft as it stands and proposed it,
 * or administration has recorded that there is one person only.
 */
export async function isAnotherPerson(
  tx: Tx,
  { written_by, proposed_by }: Pick<DraftRow, 'written_by' | 'proposed_by'>,
  person: string,
): Promise<boolean> {
  return (person !== written_by && person !== proposed_by) || (await isSingleOperator(tx))
}
