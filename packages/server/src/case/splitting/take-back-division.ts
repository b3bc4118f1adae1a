import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { requireLeaseOfStaff } from '../../desk/lease/lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { requireCase } from '../require-case.ts'
import { failDivision, readDivision } from './division.ts'

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
