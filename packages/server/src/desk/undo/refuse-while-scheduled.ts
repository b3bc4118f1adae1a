import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/** What a decision that waits is about. */
export type Subject = { caseId: string } | { requestId: string }

/** The column that names it, and its value. */
export function subjectColumn(subject: Subject): ['case_id' | 'request_id', string] {
  return 'caseId' in subject ? ['case_id', subject.caseId] : ['request_id', subject.requestId]
}

/** Throws DECISION_SCHEDULED while a decision waits to be carried out, but for one person. */
export async function refuseWhileScheduled(
  tx: Tx,
  account: string,
  subject: Subject,
  exceptFor: string | null = null,
): Promise<void> {
  const [column, id] = subjectColumn(subject)
  const scheduled = await tx
    .selectFrom('scheduled_decision')
    .select(['by_person', 'by_name', 'due_at'])
    .where('account_id', '=', account)
    .where(column, '=', id)
    .where('refused', 'is', null)
    .executeTakeFirst()
  if (scheduled === undefined || scheduled.by_person === exceptFor) return
  throw new AppError('DECISION_SCHEDULED', {
    about: { by: scheduled.by_name, until: scheduled.due_at },
  })
}
