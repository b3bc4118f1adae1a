import type { CaseState } from '@freigabe/core'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

type About = Pick<CaseState, 'accountId' | 'caseId' | 'batchIds'>

/**
 * The imports of a case, each with its digest when this revision was handed in. Throws BATCH_CHANGED where
 * one has been read differently since, or is being read again: a decided case can be reopened, and until then
 * its imports are free to change.
 */
export async function listsHandedIn(
  tx: Tx,
  about: About,
  revision: number,
): Promise<{ batchId: string; digest: string }[]> {
  return (await readLists(tx, about, revision)).map(({ batchId, digest }) => {
    if (digest === null) throw new AppError('BATCH_CHANGED', { about: { batchId } })
    return { batchId, digest }
  })
}

/** Ids of the imports for which `listsHandedIn` throws. */
export async function listsChanged(tx: Tx, about: About, revision: number): Promise<string[]> {
  const lists = await readLists(tx, about, revision)
  return lists.flatMap(({ batchId, digest }) => (digest === null ? [batchId] : []))
}

/** The digest is null where the import is not as it was when handed in. */
async function readLists(tx: Tx, { accountId, caseId, batchIds }: About, revision: number) {
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
  return rows.map(({ batch_id: batchId, state, digest, reviewed }) => ({
    batchId,
    digest: state === 'screened' && reviewed === digest ? reviewed : null,
  }))
}
