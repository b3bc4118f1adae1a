import { change } from '../change/change.ts'
import { keptSince, retention } from '../config/retention.ts'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import type { House } from '../house.ts'
import { type DueItem, sweepEach } from '../jobs/sweep.ts'

/** Deletes the files of requests without a message for that long; their names stay. */
export const sweepRequestFiles = sweepEach(
  'request-files',
  (tx, now) => filesDue(tx, now).select(['file_id as item', 'changed_at as due_at']),
  deleteFile,
)

function filesDue(tx: Tx, now: string) {
  return tx
    .selectFrom('request_file')
    .innerJoin('request', onAccountAnd('request_id', 'request', 'request_file'))
    .select('request_file.account_id')
    .where('file_key', 'is not', null)
    .where('status', 'in', ['answered', 'closed'])
    .where('changed_at', '<=', keptSince(now, retention.requestFile))
}

async function deleteFile(house: House, { account, item }: DueItem) {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    const at = unit.now
    // A message may have come meanwhile; none can come until this transaction ends.
    const row = await filesDue(tx, at)
      .select('file_key')
      .where('request_file.account_id', '=', account)
      .where('file_id', '=', item)
      .executeTakeFirst()
    if (row === undefined) return
    await house.files.remove(row.file_key!)
    await tx
      .updateTable('request_file')
      .set({ file_key: null })
      .where('account_id', '=', account)
      .where('file_id', '=', item)
      .execute()
    unit.log({ type: 'file_deleted', subject: item, by: { kind: 'clock' }, at, body: {} })
  })
}
