import type { Readable } from 'node:stream'
import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { requireLeaseOfStaff } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { readUpload, receiveFile } from '../../lists/import/receive-file.ts'
import { requireCase } from '../require-case.ts'
import { divisionFileKey, failDivision, readDivision } from './division.ts'
import { divideBatchJob } from './jobs.ts'

/**
 * Takes in again a file that was deleted, so that it can be divided. The job finds out whether it is the same
 * file. Staff need the lease of the case. Throws NOT_FOUND where no division of the case waits for a file.
 */
export async function uploadDivisionFile(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
  { id, stream, leaseToken }: { id: string; stream: Readable; leaseToken?: number | undefined },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await requireLeaseOfStaff(unit, by, caseId, leaseToken)
    const row = await tx
      .selectFrom('division')
      .select('state')
      .where('account_id', '=', account)
      .where('new_case_id', '=', id)
      .where('case_id', '=', caseId)
      .where('state', '=', 'waiting_for_file')
      .executeTakeFirst()
    if (row === undefined) throw new AppError('NOT_FOUND')
  })
  const key = divisionFileKey({ account, id })
  const upload = readUpload(stream, house.config.FREIGABE_UPLOAD_LIMIT)
  await receiveFile(house, key, upload, () =>
    change(house, 'command', account, async (unit) => {
      const { tx } = unit
      const taken = await tx
        .updateTable('division')
        .set({ state: 'waiting', failure: null })
        .where('account_id', '=', account)
        .where('new_case_id', '=', id)
        .where('state', '=', 'waiting_for_file')
        .returning('new_case_id')
        .executeTakeFirst()
      if (taken === undefined) return
      unit.enqueue(divideBatchJob, { account, division: id })
      unit.tell({ caseId })
    }),
  )
}

/**
 * Gives up a division that waits for a lost file; the case stays as it was. A division that does not wait for
 * a file is left alone, so that a second click changes nothing. Staff need the lease of the case. Throws
 * NOT_FOUND.
 */
export async function takeBackDivision(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
  { id, leaseToken }: { id: string; leaseToken?: number },
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { tx } = unit
    await requireCase(tx, account, caseId)
    await requireLeaseOfStaff(unit, by, caseId, leaseToken)
    const division = await readDivision(tx, account, id)
    if (division === null || division.caseId !== caseId) throw new AppError('NOT_FOUND')
    if (division.state !== 'waiting_for_file') return
    await failDivision(tx, account, id, 'taken_back')
    unit.tell({ caseId })
  })
}
