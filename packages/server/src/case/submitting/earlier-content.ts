import type { SubmissionContent } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'

/** What was handed in last for the case that another follows: the draft of that one begins with it. */
export async function earlierContent(tx: Tx, account: string, caseId: string | null) {
  if (caseId === null) return null
  const row = await tx
    .selectFrom('submission')
    .select('content')
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .orderBy('revision', 'desc')
    .executeTakeFirst()
  return (row?.content ?? null) as SubmissionContent | null
}
