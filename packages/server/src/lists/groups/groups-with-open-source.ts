import type { Instant } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'

/** Which of these groups have a source in the form that was approved, so that recipients may arrive through it. */
export async function groupsWithOpenSource(
  tx: Tx,
  account: string,
  groups: readonly string[],
  now: Instant,
): Promise<ReadonlySet<string>> {
  const rows = await tx
    .selectFrom('source')
    .innerJoin('approval_source', onAccountAnd('source_id', 'approval_source', 'source'))
    .innerJoin('approval', onAccountAnd('approval_id', 'approval', 'approval_source'))
    .select('source.group_id')
    .distinct()
    .where('source.account_id', '=', account)
    .where('source.group_id', 'in', groups)
    .where('source.withdrawn_at', 'is', null)
    .whereRef('source.version', '=', 'approval_source.version')
    .where('approval.revoked_at', 'is', null)
    .where('approval.ends_at', '>', now)
    .where(isNotRejected)
    .execute()
  return new Set(rows.map(({ group_id }) => group_id))
}

/** A rejection of this form of the source closes it, whatever was approved before. */
const isNotRejected = sql<boolean>`'rejected' is distinct from (
  select approval_case.status
  from case_source
  join approval_case on approval_case.account_id = case_source.account_id
    and approval_case.case_id = case_source.case_id
  where case_source.account_id = source.account_id
    and case_source.source_id = source.source_id
    and case_source.version = source.version
  order by approval_case.opened_at desc, approval_case.case_id desc
  limit 1
)`
