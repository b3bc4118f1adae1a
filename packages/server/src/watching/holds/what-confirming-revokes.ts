import type { HeldUnit } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { unitColumns } from './held-unit.ts'

/** The cases whose approvals let what is on hold be sent to. */
export interface ToRevoke {
  /** Cases that are about nothing else. */
  whole: string[]
  /** Approvals that go on for other imports or for a source, with their cases. */
  partly: { approvalId: string; caseId: string }[]
}

/** What confirming a hold takes back: approvals that stand, or that a renewal keeps standing. */
export async function whatConfirmingRevokes(
  tx: Tx,
  account: string,
  held: HeldUnit,
  now: string,
): Promise<ToRevoke> {
  const { group_id, batch_id } = unitColumns(held)
  const rows = await tx
    .selectFrom('approval')
    .innerJoin('approval_case', (join) =>
      join
        .onRef('approval_case.account_id', '=', 'approval.account_id')
        .onRef('approval_case.case_id', '=', 'approval.case_id'),
    )
    .select([
      'approval.approval_id',
      'approval.case_id',
      reachesFurther(batch_id).as('reaches_further'),
    ])
    .where('approval.account_id', '=', account)
    .where('approval_case.status', '=', 'accepted')
    .where('revoked_at', 'is', null)
    .where(isStanding(now))
    .$if(group_id !== null, (query) => query.where('approval.group_id', '=', group_id!))
    .$if(batch_id !== null, (query) => query.where(covers(batch_id!)))
    .orderBy('approval.case_id')
    .execute()
  return {
    whole: rows.filter((row) => !row.reaches_further).map((row) => row.case_id),
    partly: rows
      .filter((row) => row.reaches_further)
      .map((row) => ({ approvalId: row.approval_id, caseId: row.case_id })),
  }
}

function isStanding(now: string) {
  return sql<boolean>`(approval.ends_at > ${now}::timestamptz or exists (
    select from approval_case as renewal
    where renewal.account_id = approval.account_id and renewal.group_id = approval.group_id
      and renewal.renews_until is not null and renewal.status in ('in_review', 'awaiting_answer')))`
}

/** The import itself, the same list imported otherwise, the whole that it is a part of, or its source. */
function covers(batch: string) {
  return sql<boolean>`exists (
    select from batch where batch.account_id = approval.account_id and batch.batch_id = ${batch} and (
      exists (
        select from approval_batch as covered
        where covered.account_id = approval.account_id
          and covered.approval_id = approval.approval_id and ${isSame})
      or not batch.beyond_cap and exists (
        select from approval_source
        where approval_source.account_id = approval.account_id
          and approval_source.approval_id = approval.approval_id
          and approval_source.source_id = batch.source_id
          and approval_source.version = batch.source_version)))`
}

/** Whether an approval goes on for anything else than an import. */
function reachesFurther(batch: string | null) {
  if (batch === null) return sql<boolean>`false`
  return sql<boolean>`(exists (
      select from approval_source
      where approval_source.account_id = approval.account_id
        and approval_source.approval_id = approval.approval_id)
    or exists (
      select from approval_batch as covered
      join batch on batch.account_id = covered.account_id and batch.batch_id = ${batch}
      where covered.account_id = approval.account_id
        and covered.approval_id = approval.approval_id
        and not (covered.batch_id = batch.batch_id or covered.digest = coalesce(batch.digest, ''))))`
}

const isSame = sql<boolean>`(covered.batch_id = batch.batch_id
  or covered.digest in (batch.digest, batch.part_of))`
