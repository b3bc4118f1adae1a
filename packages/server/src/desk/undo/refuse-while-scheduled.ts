import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'
import { isOn, type Subject } from './subject.ts'

/** Throws DECISION_SCHEDULED while a decision waits to be carried out, but for one person. */
export async function refuseWhileScheduled(
  tx: Tx,
  account: string,
  subject: Subject,
  exceptFor: string | null = null,
): Promise<void> {
  const scheduled = await tx
    .selectFrom('scheduled_decision')
    .select(['by_person', 'by_name', 'due_at'])
    .where('account_id', '=', account)
    .where(isOn(subject))
    .where('refused', 'is', null)
    .executeTakeFirst()
  if (scheduled === undefined || scheduled.by_person === exceptFor) return
  throw new AppError('DECISION_SCHEDULED', {
    about: { by: scheduled.by_name, until: scheduled.due_at },
  })
}
