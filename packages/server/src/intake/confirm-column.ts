import type { Batch } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole, type Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendEvents } from '../log/append-events.ts'
import { batchColumns, batchView } from '../screening/batch-view.ts'
import { screenBatchJob } from '../screening/jobs.ts'
import { caseOfBatch } from './case-of-batch.ts'
import { findBatch } from './find-batch.ts'
import { findGroup } from './find-group.ts'
import { refuseUnderReview } from './refuse-under-review.ts'

/** Confirms the column of e-mail addresses; another than the one that was read screens the file again. */
export async function confirmColumn(
  house: House,
  by: Actor,
  account: string,
  group: string,
  batch: string,
  column: number,
): Promise<Batch> {
  return inRole(house.database, 'command', account, async (tx) => {
    const { group_id } = await findGroup(tx, account, group)
    const found = await findBatch(tx, account, group_id, batch)
    const columns = found.screening?.columns
    if (found.state !== 'screened' && found.state !== 'refused')
      throw new AppError('BATCH_NOT_SCREENED')
    if (columns == null || column >= columns.width) throw new AppError('COLUMN_UNKNOWN')
    if (found.state === 'screened' && columns.email?.index === column) {
      await tx
        .updateTable('batch')
        .set({ column_confirmed: true })
        .where('account_id', '=', account)
        .where('batch_id', '=', found.batch_id)
        .execute()
    } else {
      await refuseUnderReview(tx, account, found.batch_id)
      if (found.file_key === null) throw new AppError('FILE_GONE')
      await screenAgain(house, tx, account, found.batch_id, column)
    }
    await appendEvents(house.database, tx, account, [
      {
        type: 'column_confirmed',
        subject: found.batch_id,
        by,
        at: house.clock.now(),
        body: { column },
      },
    ])
    const row = await tx
      .selectFrom('batch')
      .select([...batchColumns, caseOfBatch])
      .where('batch.account_id', '=', account)
      .where('batch_id', '=', found.batch_id)
      .executeTakeFirstOrThrow()
    return batchView(row, row.case_id)
  })
}

async function screenAgain(house: House, tx: Tx, account: string, batch: string, column: number) {
  await tx
    .updateTable('batch')
    .set({ state: 'received', email_column: column, column_confirmed: true, refusal: null })
    .where('account_id', '=', account)
    .where('batch_id', '=', batch)
    .execute()
  await house.jobs.enqueue(tx, screenBatchJob, { account, batch })
}
