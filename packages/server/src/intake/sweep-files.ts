import { keptSince, retention } from '../config/retention.ts'
import { inRole, type Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'
import { partialPrefix } from '../files/folder-store.ts'
import type { House } from '../house.ts'
import { type DueItem, sweepAll, sweepEach } from '../jobs/sweep.ts'
import { appendEvents } from '../log/append-events.ts'
import { readListFiles } from '../screening/read-list-files.ts'

/** Deletes recipients files whose time has come, and files that no row names. */
export async function sweepFiles(house: House): Promise<void> {
  await sweepExpiredFiles(house)
  await sweepLeftOverFiles(house)
}

/** Deletes recipients files whose time has come. */
export const sweepExpiredFiles = sweepEach(
  'files',
  (tx, now) => filesDue(tx, now).select(['batch_id as item', 'batch.created_at as due_at']),
  deleteExpired,
)

/** Deletes files that no row names. */
export const sweepLeftOverFiles = sweepAll('left-over-files', async (house) => {
  await deleteOrphans(house, 'recipients')
  await deleteOrphans(house, 'evidence')
  await deleteOrphans(house, 'requests')
  await deleteHalfWritten(house)
})

function filesDue(tx: Tx, now: string) {
  const decidedBefore = keptSince(now, retention.decidedRecipientsFile)
  const uploadedBefore = keptSince(now, retention.recipientsFile)
  return tx
    .selectFrom('batch')
    .select('batch.account_id')
    .where('file_key', 'is not', null)
    .where(({ or, eb, exists, selectFrom }) =>
      or([
        eb('created_at', '<=', uploadedBefore),
        eb('removed_at', 'is not', null),
        exists(
          selectFrom('case_batch')
            .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
            .select('case_batch.batch_id')
            .whereRef('case_batch.account_id', '=', 'batch.account_id')
            .whereRef('case_batch.batch_id', '=', 'batch.batch_id')
            .where('decided_at', '<=', decidedBefore),
        ),
      ]),
    )
}

async function deleteExpired(house: House, { account, item }: DueItem) {
  const { keys } = await inRole(house.database, 'command', account, (tx) =>
    readListFiles(tx, account, item),
  )
  for (const key of keys) await house.files.remove(key)
  await inRole(house.database, 'command', account, async (tx) => {
    const at = house.clock.now()
    await tx
      .updateTable('delivery')
      .set({ file_key: null })
      .where('account_id', '=', account)
      .where('batch_id', '=', item)
      .execute()
    const gone = await tx
      .updateTable('batch')
      .set({ file_key: null, file_deleted_at: at })
      .where('account_id', '=', account)
      .where('batch_id', '=', item)
      .where('file_key', 'is not', null)
      .returning('batch_id')
      .executeTakeFirst()
    if (gone === undefined) return
    await appendEvents(house.database, tx, account, [
      { type: 'file_deleted', subject: item, by: { kind: 'clock' }, at, body: {} },
    ])
  })
}

/** Files that a dying process left half written. */
async function deleteHalfWritten(house: House) {
  const before = Date.parse(keptSince(house.clock.now(), retention.leftOver))
  for await (const { key, writtenAt } of house.files.list(partialPrefix)) {
    if (writtenAt.getTime() <= before) await house.files.remove(key)
  }
}

/** A file whose row has not come after so long belongs to an upload that died. */
async function deleteOrphans(house: House, kind: 'recipients' | 'evidence' | 'requests') {
  const before = Date.parse(keptSince(house.clock.now(), retention.leftOver))
  for await (const { key, writtenAt } of house.files.list(kind)) {
    if (writtenAt.getTime() > before) continue
    const [, account, id, part] = key.split('/')
    const named = await inRole(house.database, 'worker', null, (tx) => {
      if (part !== undefined) return findPart(tx, account!, id!, key)
      if (kind === 'requests') return findRequestFile(tx, account!, id!)
      return kind === 'recipients'
        ? tx
            .selectFrom('batch')
            .select('file_key')
            .where('account_id', '=', account!)
            .where('batch_id', '=', id!)
            .where('file_key', '=', key)
            .executeTakeFirst()
        : tx
            .selectFrom('evidence')
            .select('file_key')
            .where('account_id', '=', account!)
            .where('evidence_id', '=', id!)
            .executeTakeFirst()
    })
    if (named === undefined) await house.files.remove(key)
  }
}

function findRequestFile(tx: Tx, account: string, id: string) {
  return tx
    .selectFrom('request_file')
    .select('file_key')
    .where('account_id', '=', account)
    .where('file_id', '=', id)
    .where('file_key', 'is not', null)
    .executeTakeFirst()
}

function findPart(tx: Tx, account: string, delivery: string, key: string) {
  return tx
    .selectFrom('delivery')
    .select('file_key')
    .where('account_id', '=', account)
    .where('delivery_id', '=', delivery)
    .where('file_key', '=', key)
    .executeTakeFirst()
}
