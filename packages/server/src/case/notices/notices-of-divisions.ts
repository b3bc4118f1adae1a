import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import { recipientsOfCase } from '../../lists/screening/recipients-of-case.ts'
import type { NoticeBounds, Notices } from './notices.ts'

/** Cases in review whose import is to be divided once its file is handed in again. */
export async function noticesOfDivisions(
  tx: Tx,
  account: string,
  { limit }: NoticeBounds,
): Promise<Notices> {
  const rows = await tx
    .selectFrom('division')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'division'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['division.case_id', 'batch_id', 'approval_case.group_id', 'name'])
    .select(['division.asked_at', recipientsOfCase, sql<number>`count(*) over ()`.as('total')])
    .where('division.account_id', '=', account)
    .where('division.state', '=', 'waiting_for_file')
    .where('status', '=', 'in_review')
    .where('deleted_at', 'is', null)
    .orderBy('division.asked_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'hand_in_file',
      groupId: row.group_id,
      groupName: row.name,
      caseId: row.case_id,
      batchId: row.batch_id,
      recipients: row.recipients,
      sourceName: null,
      questions: 0,
      by: null,
      since: row.asked_at,
    })),
  }
}
