import type { api, Batch, BodyOf } from '@freigabe/contract'
import type { Actor, CaseStatus } from '@freigabe/core'
import type { Selectable } from 'kysely'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { StoredReading, Tables } from '../../database/tables.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { findGroup } from '../groups/find-group.ts'
import { batchColumns, batchView } from '../screening/batch-view.ts'
import { screenBatchJob } from '../screening/jobs.ts'
import { caseOfBatch, findBatch } from './find-batch.ts'
import { requireLeaveOutList } from './leave-out-list.ts'
import { refuseSuspended } from './refuse-suspended.ts'

/**
 * Has an import that is here already screened once more, without those on a list or those whom its own columns mark
 * as gone. Possible until its details have been handed in: from then on others rely on who is in it. Who is marked
 * may also leave while the customer is asked, since the desk reads the case anew with the answer.
 */
export async function leaveOutOfBatch(
  house: House,
  by: Actor,
  account: string,
  group: string,
  batch: string,
  { leaveOut: list, marked }: BodyOf<typeof api.leaveOutOfBatch>,
): Promise<Batch> {
  return change(house, 'command', account, async (unit) => {
    const { tx, now: at } = unit
    await refuseSuspended(tx, account)
    const { group_id } = await findGroup(tx, account, group)
    const found = await findBatch(tx, account, group_id, batch)
    const { batch_id, state, file_key, delivered } = found
    await requireLeaveOutList(tx, account, list)
    if (state !== 'screened' && state !== 'refused') throw new AppError('BATCH_NOT_SCREENED')
    if (delivered) throw new AppError('BATCH_DELIVERED')
    if (file_key === null) throw new AppError('FILE_GONE')
    await requireStatus(tx, account, batch_id, marked ? beforeOrAsked : ['awaiting_submission'])
    if (!marked || marksAny(found)) {
      const whom = marked ? { reading: withMark(found) } : { leave_out_id: list! }
      await tx
        .updateTable('batch')
        .set({ ...whom, state: 'received', refusal: null, covered_before: false })
        .where('account_id', '=', account)
        .where('batch_id', '=', batch_id)
        .execute()
      unit.enqueue(screenBatchJob, { account, batch: batch_id })
      unit.refreshGate(group_id)
      const body = marked ? { marked } : {}
      unit.log({ type: 'batch_leaving_out', subject: batch_id, by, at, body })
    }
    const row = await tx
      .selectFrom('batch')
      .select([...batchColumns, caseOfBatch])
      .where('batch.account_id', '=', account)
      .where('batch_id', '=', batch_id)
      .executeTakeFirstOrThrow()
    return batchView(row, row.case_id, at)
  })
}

const beforeOrAsked = ['awaiting_submission', 'awaiting_answer'] as const

type Found = Pick<Selectable<Tables['batch']>, 'reading' | 'screening'>

function marksAny({ screening }: Found): boolean {
  if (screening?.outcome !== 'screened') return false
  const found = screening.findings.find(({ id }) => id === 'status_column')
  if (found?.id !== 'status_column') return false
  const { unsubscribed = 0, complained = 0, blocked = 0, bounced = 0 } = found.facts.meanings
  return unsubscribed + complained + blocked + bounced > 0
}

function withMark({ reading, screening }: Found): string {
  const shape = reading?.shape ?? screening?.columns?.shape ?? null
  const said = reading ?? { columns: {}, encoding: null, remembered: false }
  const next: StoredReading = { ...said, shape, leavesOutMarked: true }
  return JSON.stringify(next)
}

/** Throws CASE_NOT_OPEN_FOR_THIS where a case about the import has another status. */
async function requireStatus(
  tx: Tx,
  account: string,
  batch: string,
  possible: readonly CaseStatus[],
): Promise<void> {
  const further = await tx
    .selectFrom('case_batch')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_batch'))
    .select('approval_case.case_id')
    .where('case_batch.account_id', '=', account)
    .where('case_batch.batch_id', '=', batch)
    .where('approval_case.status', 'not in', possible)
    .executeTakeFirst()
  if (further !== undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
}
