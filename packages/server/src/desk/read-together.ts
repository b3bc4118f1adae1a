import type { Case } from '@freigabe/contract'
import type { CaseState } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'

/** The cases that were handed in by the same submissions as a case, by the name of their group. */
export async function readTogether(
  tx: Tx,
  account: string,
  { caseId, submissionIds }: CaseState,
): Promise<Case['together']> {
  if (submissionIds.length === 0) return []
  const rows = await tx
    .selectFrom('submission')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'submission'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
    .select(['approval_case.case_id', 'approval_case.group_id', 'name', 'status'])
    .distinct()
    .where('submission.account_id', '=', account)
    .where('submission.submission_id', 'in', [...submissionIds])
    .where('submission.case_id', '!=', caseId)
    .orderBy('name')
    .orderBy('approval_case.case_id')
    .execute()
  return rows.map((row) => ({
    caseId: row.case_id,
    groupId: row.group_id,
    groupName: row.name,
    status: row.status,
  }))
}
