import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { leaveComparisons } from '../../lists/comparison/store-comparison.ts'
import { findGroup } from '../../lists/groups/find-group.ts'
import { findBatch, refuseUnderReview } from '../../lists/import/find-batch.ts'
import { forgetSamples } from '../../lists/screening/samples.ts'
import { moveCase } from '../move-case.ts'

/**
 * Removes an import from its group; its file goes with the next sweep. Never needs approval. A case that was
 * only about this import is withdrawn with it.
 */
export async function deleteBatch(
  house: House,
  by: Actor,
  account: string,
  group: string,
  batch: string,
): Promise<undefined> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    const { group_id } = await findGroup(tx, account, group)
    const { batch_id } = await findBatch(tx, account, group_id, batch)
    await refuseUnderReview(tx, account, batch_id)
    for (const caseId of await casesLeftEmpty(tx, account, batch_id)) {
      await moveCase(unit, by, caseId, { type: 'withdraw' })
    }
    const at = unit.now
    await tx
      .updateTable('batch')
      .set({ removed_at: at })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch_id)
      .execute()
    await leaveComparisons(unit, [batch_id])
    await forgetSamples(tx, account, [batch_id])
    unit.log({ type: 'batch_removed', subject: batch_id, by, at, body: { groupId: group_id } })
    // Even where its facts are unchanged: the facts of a source's arrivals name no single batch.
    unit.announceAtGate(group_id)
  })
}

/** Open cases about no source whose other imports have all been removed before. */
async function casesLeftEmpty(tx: Tx, account: string, batch: string): Promise<string[]> {
  const cases = await tx
    .selectFrom('approval_case')
    .select('approval_case.case_id')
    .where('approval_case.account_id', '=', account)
    .where('status', 'in', ['awaiting_submission', 'lapsed'])
    .where('approval_case.case_id', 'in', (itsCases) =>
      itsCases
        .selectFrom('case_batch')
        .select('case_batch.case_id')
        .where('case_batch.account_id', '=', account)
        .where('case_batch.batch_id', '=', batch),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_source')
            .select('source_id')
            .where('case_source.account_id', '=', account)
            .whereRef('case_source.case_id', '=', 'approval_case.case_id'),
        ),
      ),
    )
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('case_batch')
            .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'case_batch'))
            .select('batch.batch_id')
            .where('case_batch.account_id', '=', account)
            .whereRef('case_batch.case_id', '=', 'approval_case.case_id')
            .where('batch.batch_id', '!=', batch)
            .where('batch.removed_at', 'is', null),
        ),
      ),
    )
    .orderBy('approval_case.case_id')
    .execute()
  return cases.map((row) => row.case_id)
}
