import { randomUUIDv7 } from 'node:crypto'
import type { api, BodyOf } from '@freigabe/contract'
import { type Actor, decide, isRefusal } from '@freigabe/core'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import type { Tx } from '../../database/database.ts'
import { requireLeaseOfStaff } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { caseState, requireCase } from '../require-case.ts'
import { divideBatchJob } from './jobs.ts'
import { readColumnValues } from './read-column-values.ts'
import { refuseTakenCaseId } from './split-case.ts'

/**
 * Has an import of a case divided: into the rows that a column speaks for, and the rest. The request is
 * stored with the ids that the parts will have; a job does the work, once the file is there. A second click
 * changes nothing. Staff need the lease of the case.
 */
export async function divideBatch(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
  { leaseToken, ...wish }: BodyOf<typeof api.divideBatch> & { leaseToken?: number },
): Promise<void> {
  const isDayless = wish.kind !== 'is' && (await lacksDays(house, account, caseId, wish))
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await requireLeaseOfStaff(unit, by, caseId, leaseToken)
    if (await isWished(tx, account, caseId, wish.newCaseId)) return
    await refuseTakenCaseId(unit, wish.newCaseId)
    const parts = { firstBatchId: randomUUIDv7(), restBatchId: randomUUIDv7() }
    await refuseByCore(unit, by, caseId, { ...wish, ...parts })
    const isFileHere = await refuseIndivisible(tx, account, wish)
    if (isDayless) throw new AppError('COLUMN_WITHOUT_DAYS', { about: { column: wish.column } })
    await tx
      .insertInto('division')
      .values({
        account_id: account,
        new_case_id: wish.newCaseId,
        case_id: caseId,
        batch_id: wish.batchId,
        first_batch_id: parts.firstBatchId,
        rest_batch_id: parts.restBatchId,
        by_column: wish.column,
        by_kind: wish.kind,
        by_value: wish.value,
        by_also: JSON.stringify(wish.also ?? []),
        state: isFileHere ? 'waiting' : 'waiting_for_file',
        failure: null,
        asked_by: JSON.stringify(by),
        asked_at: unit.now,
      })
      .execute()
    if (isFileHere) {
      unit.enqueue(divideBatchJob, { account, division: wish.newCaseId })
    }
    unit.tell({ caseId })
  })
}

/** Whether the file is here and says other things than days in this column. */
async function lacksDays(
  house: House,
  account: string,
  caseId: string,
  { batchId, column }: { batchId: string; column: number },
): Promise<boolean> {
  const counted = await readColumnValues(house, account, caseId, batchId).catch((error) => {
    // What is not there is refused below, by its own name.
    if (error instanceof AppError && error.code === 'NOT_FOUND') return null
    throw error
  })
  if (counted === null || counted.rows === 0) return false
  return counted.days.every((each) => each.column !== column)
}

/** Whether this very division was requested before. Throws DIVISION_UNDER_WAY during another one. */
async function isWished(tx: Tx, account: string, caseId: string, newCaseId: string) {
  const running = await tx
    .selectFrom('division')
    .select(['new_case_id', 'state'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .execute()
  if (running.some(({ new_case_id }) => new_case_id === newCaseId)) return true
  if (running.some(({ state }) => state !== 'done' && state !== 'failed')) {
    throw new AppError('DIVISION_UNDER_WAY')
  }
  return false
}

/** Refuses at once what the core would refuse in the end. */
async function refuseByCore(
  { tx, account, now }: Unit,
  by: Actor,
  caseId: string,
  wish: { batchId: string; firstBatchId: string; restBatchId: string; newCaseId: string },
) {
  const state = await caseState(tx, account, caseId)
  const answer = decide(state, { type: 'divide', ...wish }, { actor: by, now })
  if (isRefusal(answer)) throw new AppError(answer.refused, { about: { ...answer.about } })
}

/** Whether the file is still here. Arrivals of a source, reports and the column of addresses are not divided. */
async function refuseIndivisible(
  tx: Tx,
  account: string,
  { batchId, column }: { batchId: string; column: number },
): Promise<boolean> {
  const batch = await tx
    .selectFrom('batch')
    .select(['state', 'origin', 'source_id', 'screening', 'file_key'])
    .where('account_id', '=', account)
    .where('batch_id', '=', batchId)
    .executeTakeFirstOrThrow()
  if (batch.state !== 'screened') throw new AppError('BATCH_NOT_SCREENED', { about: { batchId } })
  if (batch.source_id !== null || batch.origin === 'platform') {
    throw new AppError('BATCH_INDIVISIBLE')
  }
  const columns = batch.screening?.columns
  if (!columns || column >= columns.width || column === columns.email?.index) {
    throw new AppError('COLUMN_UNKNOWN')
  }
  return batch.file_key !== null
}
