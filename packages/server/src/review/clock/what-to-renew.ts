import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'

/** What of an approval that is about to end is still there, and covered by no longer one. */
export interface ToRenew {
  batchIds: string[]
  sources: { source_id: string; version: number }[]
}

export async function whatToRenew(
  tx: Tx,
  account: string,
  approval: { approval_id: string; ends_at: string },
): Promise<ToRenew> {
  return {
    batchIds: await batchesToRenew(tx, account, approval),
    sources: await sourcesToRenew(tx, account, approval),
  }
}

async function batchesToRenew(
  tx: Tx,
  account: string,
  { approval_id, ends_at }: { approval_id: string; ends_at: string },
): Promise<string[]> {
  const rows = await tx
    .selectFrom('approval_batch')
    .innerJoin('batch', onAccountAnd('batch_id', 'batch', 'approval_batch'))
    .select('approval_batch.batch_id')
    .where('approval_batch.account_id', '=', account)
    .where('approval_batch.approval_id', '=', approval_id)
    .where('batch.removed_at', 'is', null)
    .where('batch.recipients', '>', 0)
    .where(
      sql<boolean>`not exists (
        select from approval_batch other
        join approval longer on longer.account_id = other.account_id
          and longer.approval_id = other.approval_id
        where other.account_id = approval_batch.account_id
          and other.digest = approval_batch.digest
          and longer.group_id = batch.group_id
          and longer.revoked_at is null and longer.ends_at > ${ends_at}::timestamptz
      )`,
    )
    .orderBy('approval_batch.batch_id')
    .execute()
  return rows.map(({ batch_id }) => batch_id)
}

/** Sources in the form that was approved: one that has changed since is reviewed for that. */
function sourcesToRenew(
  tx: Tx,
  account: string,
  { approval_id, ends_at }: { approval_id: string; ends_at: string },
): Promise<ToRenew['sources']> {
  return tx
    .selectFrom('approval_source')
    .innerJoin('source', onAccountAnd('source_id', 'source', 'approval_source'))
    .select(['source.source_id', 'source.version'])
    .where('approval_source.account_id', '=', account)
    .where('approval_source.approval_id', '=', approval_id)
    .where('source.withdrawn_at', 'is', null)
    .whereRef('source.version', '=', 'approval_source.version')
    .where(
      sql<boolean>`not exists (
        select from approval_source other
        join approval longer on longer.account_id = other.account_id
          and longer.approval_id = other.approval_id
        where other.account_id = approval_source.account_id
          and other.source_id = approval_source.source_id
          and other.version = approval_source.version
          and longer.revoked_at is null and longer.ends_at > ${ends_at}::timestamptz
      )`,
    )
    .orderBy('source.source_id')
    .execute()
}
