import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { NoticeBounds, Notices } from './notices-of-cases.ts'

/** What stands on hold, as long as it does; not for a group that was deleted since. */
export async function noticesOfHolds(
  tx: Tx,
  account: string,
  { limit }: NoticeBounds,
): Promise<Notices> {
  const rows = await tx
    .selectFrom('hold')
    .leftJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'hold'))
    .leftJoin('batch', onAccountAnd('batch_id', 'batch', 'hold'))
    .select(['hold_id', 'hold.group_id', 'name', 'hold.batch_id', 'recipients'])
    .select(['placed_at', sql<number>`count(*) over ()`.as('total')])
    .where('hold.account_id', '=', account)
    .where('status', '=', 'standing')
    .where('deleted_at', 'is', null)
    .where('removed_at', 'is', null)
    .orderBy('placed_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => ({
      kind: 'see_hold',
      groupId: row.group_id,
      groupName: row.name,
      caseId: null,
      batchId: row.batch_id,
      holdId: row.hold_id,
      recipients: row.recipients ?? 0,
      sourceName: null,
      questions: 0,
      by: null,
      since: row.placed_at,
    })),
  }
}
