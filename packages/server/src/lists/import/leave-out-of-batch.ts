import type { Batch } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findGroup } from '../groups/find-group.ts'
import { batchColumns, batchView } from '../screening/batch-view.ts'
import { screenBatchJob } from '../screening/jobs.ts'
import { caseOfBatch, findBatch } from './find-batch.ts'
import { requireLeaveOutList } from './leave-out-list.ts'
import { refuseSuspended } from './refuse-suspended.ts'

/**
 * Has an import that is here already screened once more, without those on a list. Possible until its details have
 * been handed in: from then on others rely on who is in it.
 */
export async function leaveOutOfBatch(
  house: House,
  by: Actor,
  account: string,
  group: string,
  batch: string,
  list: string,
): Promise<Batch> {
  return change(house, 'command', account, async (unit) => {
    const { tx, now: at } = unit
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const { batch_id, state, file_key, delivered } = await findBatch(tx, account, group_id, batch)
    await requireLeaveOutList(tx, account, list)
    if (state !== 'screened' && state !== 'refused') throw new AppError('BATCH_NOT_SCREENED')
    if (delivered) throw new AppError('BATCH_DELIVERED')
    if (file_key === null) throw new AppError('FILE_GONE')
    await requireBeforeSubmission(tx, account, batch_id)
    await tx
      .updateTable('batch')
      .set({ leave_out_id: list, state: 'received', refusal: null, covered_before: false })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch_id)
      .execute()
    unit.enqueue(screenBatchJob, { account, batch: batch_id })
    unit.refreshGate(group_id)
    unit.log({ type: 'batch_leaving_out', subject: batch_id, by, at, body: {} })
    const row = await tx
      .selectFrom('batch')
      .select([...batchColumns, caseOfBatch])
      .where('batch.account_id', '=', account)
      .where('batch_id', '=', batch_id)
      .executeTakeFirstOrThrow()
    return batchView(row, row.case_id, at)
  })
}

/** Throws CASE_NOT_OPEN_FOR_THIS where a case about the import has been handed in or decided. */
async function requireBeforeSubmission(tx: Tx, account: string, batch: string): Promise<void> {
  const further = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select('approval_case.case_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.batch_id', '=', batch)
    .where('approval_case.status', '<>', 'awaiting_submission')
    .executeTakeFirst()
  if (further !== undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
}
