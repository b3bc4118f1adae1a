import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { refuseWhileScheduled } from '../undo/refuse-while-scheduled.ts'

/**
 * Throws LEASE_LOST unless the person holds the case under this very token, and DECISION_SCHEDULED where a
 * decision on it waits to be carried out.
 */
export async function requireLease(
  house: House,
  tx: Tx,
  personId: string,
  caseId: string,
  token: number,
): Promise<void> {
  const row = await tx
    .selectFrom('desk_queue')
    .select(['account_id', 'lease_person', 'lease_until', 'lease_token'])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  const mine =
    row !== undefined &&
    row.lease_person === personId &&
    row.lease_token === token &&
    row.lease_until !== null &&
    row.lease_until > house.clock.now()
  if (!mine) throw new AppError('LEASE_LOST')
  await refuseWhileScheduled(tx, row.account_id, caseId)
}
