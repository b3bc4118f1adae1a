import type { Actor } from '@freigabe/core'
import { change } from '../../change/change.ts'
import { requireLease } from '../../desk/lease/require-lease.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { caseRevision } from '../case-revision.ts'
import { failDivision } from './end-division.ts'
import { readDivision } from './read-division.ts'

/**
 * Gives up a division that waits for a file that nobody has any more; the case stays as it was. What does not
 * wait for a file is left as it is, so that a second click changes nothing. At the desk whoever holds the case
 * may do that, and names the lease. Throws NOT_FOUND.
 */
export async function takeBackDivision(
  house: House,
  by: Actor,
  account: string,
  caseId: string,
  id: string,
  leaseToken?: number,
): Promise<void> {
  await change(house, 'command', account, async (unit) => {
    const { house, tx } = unit
    await caseRevision(tx, account, caseId)
    if (by.kind === 'staff') await requireLease(house, tx, by.personId, caseId, leaseToken ?? 0)
    const division = await readDivision(tx, account, id)
    if (division === null || division.caseId !== caseId) throw new AppError('NOT_FOUND')
    if (division.state !== 'waiting_for_file') return
    await failDivision(tx, account, id, 'taken_back')
    unit.tell({ caseId })
  })
}
