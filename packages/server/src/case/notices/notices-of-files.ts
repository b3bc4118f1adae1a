import { mendImport } from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { NoticeBounds, Notices } from './notices.ts'

/** Files that could not be read and wait for the customer to mend that. */
export async function noticesOfFiles(
  tx: Tx,
  account: string,
  { limit }: NoticeBounds,
): Promise<Notices> {
  const rows = await tx
    .selectFrom('batch')
    .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'batch'))
    .select(['batch_id', 'batch.group_id', 'name', 'state', 'batch.refusal', 'file_key'])
    .select(['batch.created_at', sql<number>`count(*) over ()`.as('total')])
    .where('batch.account_id', '=', account)
    .where('removed_at', 'is', null)
    .where('state', 'in', ['refused', 'interrupted'])
    .orderBy('batch.created_at')
    .limit(limit)
    .execute()
  return {
    total: rows[0]?.total ?? 0,
    items: rows.map((row) => {
      const mending = mendImport({ ...row, fileKept: row.file_key !== null })
      return {
        kind: mending === 'confirm_column' ? 'confirm_column' : 'file_refused',
        groupId: row.group_id,
        groupName: row.name,
        caseId: null,
        batchId: row.batch_id,
        recipients: 0,
        sourceName: null,
        questions: 0,
        by: null,
        since: row.created_at,
      }
    }),
  }
}
