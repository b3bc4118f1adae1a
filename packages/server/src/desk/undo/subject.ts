import type { ExpressionBuilder } from 'kysely'
import type { Tables } from '../../database/tables.ts'

/** What a decision that waits is about. */
export type Subject = { caseId: string } | { requestId: string } | { holdId: string }

/** The column that names it, and its id. */
export function subjectColumn(subject: Subject) {
  if ('caseId' in subject) return { column: 'case_id', id: subject.caseId } as const
  if ('requestId' in subject) return { column: 'request_id', id: subject.requestId } as const
  return { column: 'hold_id', id: subject.holdId } as const
}

/** The condition that finds what waits on it, within its account. */
export function isOn(subject: Subject) {
  const { column, id } = subjectColumn(subject)
  return (eb: ExpressionBuilder<Tables, 'scheduled_decision'>) => eb(column, '=', id)
}
