import { randomUUIDv7 } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { api, Batch, QueryOf } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { inRole } from '../database/database.ts'
import { seal } from '../files/sealed-file.ts'
import { refreshGate } from '../gate/refresh-gate.ts'
import type { House } from '../house.ts'
import { AppError } from '../http/app-error.ts'
import { appendEvents } from '../log/append-events.ts'
import { batchColumns, batchView } from '../screening/batch-view.ts'
import { screenBatchJob } from '../screening/jobs.ts'
import { findGroup } from './find-group.ts'
import { receiveFile } from './receive-file.ts'
import { refuseSuspended } from './refuse-suspended.ts'

/**
 * Takes in a recipients file: encrypted and synced first, then the row that names it and the job that
 * screens it, in one transaction. A file whose row never came is swept as an orphan.
 */
export async function uploadBatch(
  house: House,
  by: Actor,
  account: string,
  groupIdOrReference: string,
  wish: QueryOf<typeof api.uploadBatch>,
  stream: Readable,
): Promise<Batch> {
  const group = await inRole(house.database, 'command', account, async (tx) => {
    await refuseSuspended(tx, account)
    return findGroup(tx, account, groupIdOrReference)
  })
  const batch = randomUUIDv7()
  const key = `recipients/${account}/${batch}`
  const { bytes } = await receiveFile(
    house,
    key,
    stream,
    house.config.FREIGABE_UPLOAD_LIMIT,
    (plain) => seal(house.keys.sealing, plain),
  )
  const at = house.clock.now()
  return inRole(house.database, 'command', account, async (tx) => {
    const row = await tx
      .insertInto('batch')
      .values({
        account_id: account,
        batch_id: batch,
        group_id: group.group_id,
        reference: wish.reference ?? null,
        trigger: wish.trigger,
        imported_by: JSON.stringify(by),
        file_name: wish.fileName,
        file_key: key,
        file_deleted_at: null,
        bytes,
        state: 'received',
        refusal: null,
        email_column: null,
        digest: null,
        screening: 'null',
        created_at: at,
        removed_at: null,
      })
      .onConflict((conflict) =>
        conflict.columns(['account_id', 'group_id', 'reference']).doNothing(),
      )
      .returning(batchColumns)
      .executeTakeFirst()
    if (row === undefined) throw new AppError('REFERENCE_TAKEN')
    await appendEvents(house.database, tx, account, [
      { type: 'batch_received', subject: batch, by, at, body: { groupId: group.group_id, bytes } },
    ])
    await house.jobs.enqueue(tx, screenBatchJob, { account, batch })
    await refreshGate(house, tx, account, group.group_id)
    return batchView(row, null)
  })
}
