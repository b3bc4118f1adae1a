import type { TracedBatch } from '@freigabe/contract'
import { sql } from 'kysely'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { LookedUp } from './look-up-address.ts'

/** Nobody picks from more. */
const most = 200

/**
 * The imports that hold an address, newest first; of one account, where one is named, its newest ones
 * with what their sketch says.
 */
export async function readTracedBatches(
  tx: Tx,
  { held, answerOf }: Pick<LookedUp, 'held' | 'answerOf'>,
  { account, receivedAt, now }: { account: string | null; receivedAt: string; now: string },
): Promise<TracedBatch[]> {
  let batches = tx
    .selectFrom('batch')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'batch'))
    .innerJoin('account', 'account.account_id', 'batch.account_id')
    .select(['batch.batch_id', 'batch.recipients', 'batch.created_at'])
    .select(['batch.group_id', 'recipient_group.name as group_name'])
    .select(['batch.account_id', 'account.name as account_name'])
    .select([approvedAt(now).as('now'), approvedAt(receivedAt).as('onReceipt')])
  batches =
    account === null
      ? batches.where('batch.batch_id', '=', anyOf(held))
      : batches.where('batch.account_id', '=', account)
  const rows = await batches
    .orderBy('batch.created_at', 'desc')
    .orderBy('batch.batch_id')
    .limit(most)
    .execute()
  return rows.map((row) => ({
    account: { id: row.account_id, name: row.account_name },
    group: { id: row.group_id, name: row.group_name },
    batch: { id: row.batch_id, importedAt: row.created_at, recipients: row.recipients },
    sketch: answerOf(row.batch_id),
    approved: { now: row.now, onReceipt: row.onReceipt },
  }))
}

/** Whether an approval stood at a moment that names the import, or one with just its recipients. */
function approvedAt(moment: string) {
  return sql<boolean>`exists (
    select from approval join approval_batch named using (account_id, approval_id)
    where approval.account_id = batch.account_id and approval.group_id = batch.group_id
      and (named.batch_id = batch.batch_id or named.digest = batch.digest)
      and starts_at <= ${moment}::timestamptz and ends_at > ${moment}::timestamptz
      and (revoked_at is null or revoked_at > ${moment}::timestamptz))`
}
