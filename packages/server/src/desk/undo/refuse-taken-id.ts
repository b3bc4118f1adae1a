import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { AppError } from '../../http/app-error.ts'

/**
 * Throws DECISION_ID_TAKEN where another case, or an appeal, has a decision or question under this id, carried out or
 * not: a request repeated under an id counts as the same, so one id must never mean two things.
 */
export async function refuseTakenId(
  tx: Tx,
  account: string,
  caseId: string,
  id: string,
): Promise<void> {
  const { rows } = await sql`
    select case_id from (
      select account_id, case_id, decision_id as id from scheduled_decision
      union all select account_id, case_id, decision_id from proposal
      union all select account_id, case_id, decision_id from decision
      union all select account_id, case_id, question_id from question
    ) as used
    where account_id = ${account} and id = ${id} and case_id is distinct from ${caseId} limit 1`.execute(
    tx,
  )
  if (rows.length > 0) throw new AppError('DECISION_ID_TAKEN')
}
