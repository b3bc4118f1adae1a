import type { Batch, FileReading } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { columnRoles } from '@freigabe/screening'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import type { StoredReading, Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findGroup } from '../groups/find-group.ts'
import { caseOfBatch, findBatch, refuseUnderReview } from '../import/find-batch.ts'
import { refuseSuspended } from '../import/refuse-suspended.ts'
import { batchColumns, batchView } from '../screening/batch-view.ts'
import { screenBatchJob } from '../screening/jobs.ts'
import { rememberColumns } from './remembered-columns.ts'

/**
 * Confirms or corrects how a file is read. A reading that differs from the one before screens the file again;
 * either way the next file of the same form will be read as said here. The platform does not vouch for a list that it
 * fetched once somebody else has said what its columns hold.
 */
export async function correctColumns(
  house: House,
  by: Actor,
  account: string,
  group: string,
  batch: string,
  { columns, encoding }: FileReading,
): Promise<Batch> {
  return change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const found = await findBatch(tx, account, group_id, batch)
    const { batch_id, state, screening, file_key } = found
    if (state !== 'screened' && state !== 'refused') throw new AppError('BATCH_NOT_SCREENED')
    refuseUnknownColumns(columns, screening?.columns?.width ?? 0)
    const shape = found.reading?.shape ?? screening?.columns?.shape ?? null
    const hidden = found.reading?.leavesOutHidden && { leavesOutHidden: true as const }
    const reading: StoredReading = { columns, encoding, shape, remembered: false, ...hidden }
    const again = !readsTheSame(found, reading)
    if (again) {
      await refuseUnderReview(tx, account, batch_id)
      if (file_key === null || isPastReading(found, reading)) throw new AppError('FILE_GONE')
    }
    const isOwnWord = again && found.fetched_from !== null && by.kind !== 'platform_key'
    await tx
      .updateTable('batch')
      .set({
        reading: JSON.stringify(reading),
        ...(again ? { state: 'received', refusal: null } : {}),
        ...(isOwnWord && { fetched_from: null }),
      })
      .where('account_id', '=', account)
      .where('batch_id', '=', batch_id)
      .execute()
    if (again) {
      unit.enqueue(screenBatchJob, { account, batch: batch_id })
      unit.refreshGate(group_id)
    }
    const at = unit.now
    await rememberColumns(tx, account, reading, screening?.columns?.header ?? null, at)
    unit.log({
      type: 'columns_corrected',
      subject: batch_id,
      by,
      at,
      body: { columns, encoding, screenedAgain: again, ...(isOwnWord && { recordedBy: null }) },
    })
    return view(tx, account, batch_id, at)
  })
}

/** Whether recipients were left out of the file who would be others if it were read like this. */
function isPastReading(
  {
    cut_id,
    leave_out_id,
    state,
    screening,
  }: Pick<Selectable<Tables['batch']>, 'cut_id' | 'leave_out_id' | 'state' | 'screening'>,
  { columns, encoding }: StoredReading,
): boolean {
  const isListApplied = leave_out_id !== null && state === 'screened'
  if (cut_id === null && !isListApplied) return false
  return encoding !== null || columns.email !== screening?.columns?.email?.index
}

function refuseUnknownColumns(columns: FileReading['columns'], width: number) {
  const unknown = Object.entries(columns).filter(([, place]) => place !== null && place >= width)
  if (unknown.length === 0) return
  throw new AppError('COLUMN_UNKNOWN', { about: { roles: unknown.map(([role]) => role) } })
}

async function view(tx: Tx, account: string, batch: string, now: string): Promise<Batch> {
  const row = await tx
    .selectFrom('batch')
    .select([...batchColumns, caseOfBatch])
    .where('batch.account_id', '=', account)
    .where('batch_id', '=', batch)
    .executeTakeFirstOrThrow()
  return batchView(row, row.case_id, now)
}

type Screened = Pick<Selectable<Tables['batch']>, 'state' | 'screening' | 'reading'>

/**
 * Whether a file was read just as its customer now says, so that screening it again would find nothing else.
 * If a choice was taken back, the column must be guessed again.
 */
function readsTheSame(
  { state, screening, reading }: Screened,
  { columns, encoding }: StoredReading,
): boolean {
  if (state !== 'screened' || screening?.outcome !== 'screened') return false
  if (encoding !== (reading?.encoding ?? null)) return false
  const { roles } = screening.columns
  return columnRoles.every((role) => {
    const said = columns[role]
    if (said === undefined) return reading?.columns[role] === undefined
    return said === (roles[role]?.index ?? null)
  })
}
