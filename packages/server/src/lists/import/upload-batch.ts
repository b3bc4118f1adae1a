import { randomBytes, randomUUIDv7 } from 'node:crypto'
import type { Readable } from 'node:stream'
import type { api, Batch, Mending, QueryOf, RecordedBy } from '@freigabe/contract'
import { type Actor, isDrawn, type PolicyPack } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { StoredReading, Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'
import { findGroup } from '../groups/find-group.ts'
import { batchColumns, batchView } from '../screening/batch-view.ts'
import { screenBatchJob } from '../screening/jobs.ts'
import { findSource } from './find-source.ts'
import { requireLeaveOutList } from './leave-out-list.ts'
import { keyedFile } from './note-preview.ts'
import { readUpload, receiveFile } from './receive-file.ts'
import { refuseSuspended } from './refuse-suspended.ts'

/**
 * Takes in a recipients file: first encrypted and synced, then the row that names it and the job that screens
 * it, in one transaction. A file without a row is swept as an orphan.
 */
export async function uploadBatch(
  house: House,
  by: Actor,
  account: string,
  groupIdOrReference: string,
  wish: QueryOf<typeof api.uploadBatch>,
  stream: Readable,
): Promise<Batch> {
  const recorded = recordedColumns(by, wish)
  const group = await readAs(house.database, 'command', account, async (tx) => {
    await refuseSuspended(tx, account)
    await requireLeaveOutList(tx, account, wish.leaveOut)
    return findGroup(tx, account, groupIdOrReference)
  })
  const batch = randomUUIDv7()
  const key = `recipients/${account}/${batch}`
  const upload = readUpload(stream, house.config.FREIGABE_UPLOAD_LIMIT)
  return receiveFile(house, key, upload, (bytes) =>
    nameBatch(house, by, { account, group: group.group_id, batch, key, bytes, recorded }, wish),
  )
}

/** A file that has been stored, and who recorded it, as the platform says. */
interface Received {
  account: string
  group: string
  batch: string
  key: string
  bytes: number
  recorded: Recorded
}

/** The batch's row, the event, and the job that screens it. */
async function nameBatch(
  house: House,
  by: Actor,
  { account, group, batch, key, bytes, recorded }: Received,
  wish: QueryOf<typeof api.uploadBatch>,
): Promise<Batch> {
  const at = house.clock.now()
  const said = readingOf(wish)
  return change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await requireLeaveOutList(tx, account, wish.leaveOut)
    const row = await tx
      .insertInto('batch')
      .values({
        account_id: account,
        batch_id: batch,
        group_id: group,
        reference: wish.reference ?? null,
        trigger: wish.trigger,
        imported_by: JSON.stringify(by),
        ...recorded,
        file_name: wish.fileName,
        file_key: key,
        sealed_under: house.keys.sealing[0]!.id,
        file_deleted_at: null,
        bytes,
        state: 'received',
        refusal: null,
        reading: said && JSON.stringify(said),
        mended: wish.mended ? JSON.stringify(wish.mended) : null,
        leave_out_id: wish.leaveOut ?? null,
        ...(await arrivalOf(house, tx, account, group, wish.source)),
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
    unit.log({
      type: 'batch_received',
      subject: batch,
      by,
      at,
      body: {
        groupId: group,
        bytes,
        ...(wish.recordedBy && { recordedBy: wish.recordedBy }),
        ...(said && { columns: said.columns, encoding: said.encoding }),
        ...(said?.leavesOutHidden && { hiddenRows: 'leave_out' }),
        ...(wish.mended && { mended: loggedMending(house, wish.mended) }),
      },
    })
    unit.enqueue(screenBatchJob, { account, batch })
    unit.refreshGate(group)
    return batchView(row, null, at)
  })
}

/** The counts, and by a keyed digest from which file: without the key nobody can tell which one it was. */
function loggedMending(house: House, { from, ...counts }: Mending) {
  return { ...counts, from: keyedFile(house, from) }
}

/** A file through a source belongs to it as its daily batches do; it is counted once it has been screened. */
async function arrivalOf(
  house: House,
  tx: Tx,
  account: string,
  group: string,
  source: string | undefined,
) {
  if (source === undefined) return {}
  const policy = await policyOfAccount(house, tx, account)
  return arrivalColumns(house, policy, await findSource(tx, account, group, source))
}

/** How the sender says the file is to be read. Its form is known once it is read. */
function readingOf(wish: QueryOf<typeof api.uploadBatch>): StoredReading | null {
  const columns = wish.columns ?? {}
  const encoding = wish.encoding ?? null
  const hidden = wish.hiddenRows === 'leave_out' ? { leavesOutHidden: true as const } : {}
  if (Object.keys({ ...columns, ...hidden }).length === 0 && encoding === null) return null
  return { columns, encoding, shape: null, remembered: false, ...hidden }
}

/**
 * The columns that tie a batch to its source: form, day, and the draw that decides whether a person looks at
 * it afterwards. The seed is drawn here, once, and kept with the batch.
 */
export function arrivalColumns(
  { clock }: House,
  { sourceCap }: PolicyPack,
  source: { source_id: string; version: number },
) {
  const seed = randomBytes(8).toString('hex')
  return {
    source_id: source.source_id,
    source_version: source.version,
    arrived_on: clock.now().slice(0, 10),
    sample_seed: seed,
    sampled: isDrawn(seed, sourceCap.sampledShare),
  }
}

/** Who recorded an import, as the platform states. */
export type Recorded = Pick<Selectable<Tables['batch']>, 'recorded_by_platform' | 'fetched_from'>

/**
 * What the platform states of an import: that it recorded the sign-ups itself, or from where it fetched them. Its key
 * alone does not say so, since it also hands on the files of customers. Throws NOT_ALLOWED where anybody else says it.
 */
export function recordedColumns(
  by: Actor,
  { recordedBy }: { recordedBy?: RecordedBy | undefined },
): Recorded {
  if (recordedBy === undefined) return { recorded_by_platform: false, fetched_from: null }
  if (by.kind !== 'platform_key') throw new AppError('NOT_ALLOWED')
  return recordedBy === 'platform'
    ? { recorded_by_platform: true, fetched_from: null }
    : { recorded_by_platform: false, fetched_from: recordedBy }
}
