import type { CaseStatus } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import { onAccountAnd } from '../database/on-account-and.ts'

const open: CaseStatus[] = ['awaiting_submission', 'in_review', 'awaiting_answer']

/** The open case about a source, or undefined. */
export function openCaseOfSource(tx: Tx, account: string, source: string) {
  return tx
    .selectFrom('case_source')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_source'))
    .select(['approval_case.case_id', 'status'])
    .where('case_source.account_id', '=', account)
    .where('case_source.source_id', '=', source)
    .where('status', 'in', open)
    .executeTakeFirst()
}

/** The newest case about a source, whatever its status; the next one is linked to it. */
export async function newestCaseOfSource(
  tx: Tx,
  account: string,
  source: string,
): Promise<string | null> {
  const row = await tx
    .selectFrom('case_source')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'case_source'))
    .select('approval_case.case_id')
    .where('case_source.account_id', '=', account)
    .where('case_source.source_id', '=', source)
    .orderBy('opened_at', 'desc')
    .orderBy('approval_case.case_id', 'desc')
    .executeTakeFirst()
  return row?.case_id ?? null
}
