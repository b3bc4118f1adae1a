import type { Actor } from '@freigabe/core'
import { requireCase } from '../../case/require-case.ts'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'
import type { QueueRow } from './queue-view.ts'

/**
 * The queue's row of a case. Throws NOT_FOUND, CASE_NOT_OPEN_FOR_THIS where the case is
 * not on the desk, and DECISION_SCHEDULED while a decision on it waits to be carried out.
 */
export async function requireQueued(tx: Tx, account: string, caseId: string): Promise<QueueRow> {
  await requireCase(tx, account, caseId)
  const row = await tx
    .selectFrom('desk_queue')
    .selectAll()
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) throw new AppError('CASE_NOT_OPEN_FOR_THIS')
  await refuseWhileScheduled(tx, account, caseId)
  return row
}

/** Throws LEASE_HELD where somebody else holds the case; leads reassign all the same. */
export function refuseOthers(house: House, by: Actor & { kind: 'staff' }, row: QueueRow): void {
  const { lease_person, lease_name, lease_until } = row
  const isHeld = lease_until !== null && lease_until > house.clock.now()
  if (!isHeld || lease_person === by.personId || by.role === 'lead') return
  throw new AppError('LEASE_HELD', { about: { by: lease_name, until: lease_until } })
}
