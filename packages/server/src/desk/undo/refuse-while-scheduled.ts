import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import { findScheduled } from './find-scheduled.ts'

/** Throws DECISION_SCHEDULED while a decision on the case waits to be carried out, but for one person. */
export async function refuseWhileScheduled(
  tx: Tx,
  account: string,
  caseId: string,
  exceptFor: string | null = null,
): Promise<void> {
  const scheduled = await findScheduled(tx, account, caseId)
  if (scheduled === null || scheduled.personId === exceptFor) return
  throw new AppError('DECISION_SCHEDULED', {
    about: { by: scheduled.name, until: scheduled.dueAt },
  })
}
