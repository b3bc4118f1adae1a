import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { NoticeBounds, Notices } from './notices.ts'

/** Groups whose last approval has ended a short while ago, and that nobody has begun to renew. */
export async function noticesOfEndedApprovals(
  tx: Tx,
  account: string,
  { now, since, limit }: NoticeBounds,
): Promise<Notices> {
  const rows = await tx
    .selectFrom('approval')
    .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'approval'))
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval'))
    .select(['approval.group_id', 'name', 'approval.case_id', 'ends_at'])
    .select(sql<number>`count(*) over ()`.as('total'))
    .where('approval.account_id', '=', account)
    .where('ends_at', '<=', now)
    .where('ends_at', '>', since)
    .where('revoked_at', 'is', null)
    .where('deleted_at', 'is', null)
    .where(nothingSince)
    .orderBy('ends_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'expired' as const,
      groupId: row.group_id,
      groupName: row.name,
      caseId: row.case_id,
      batchId: null,
      recipients: 0,
      sourceName: null,
      questions: 0,
      by: null,
      since: row.ends_at,
    })),
  }
}

const nothingSince = sql<boolean>`not exists (
  select from approval_case later
  where later.account_id = approval_case.account_id
    and later.group_id = approval_case.group_id
    and (later.opened_at, later.case_id) > (approval_case.opened_at, approval_case.case_id)
)`
