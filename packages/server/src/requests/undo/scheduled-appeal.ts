import type { ScheduledAppeal } from '@freigabe/contract'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import { scheduledAppealView } from '../../desk/undo/read-scheduled-decisions.ts'

/**
 * The decision that waits on an appeal, as one person sees it; null where none does. A refused one is seen only by its
 * author: for all others the appeal is free.
 */
export async function readScheduledAppeal(
  tx: Tx,
  account: string,
  requestId: string,
  personId: string,
): Promise<ScheduledAppeal | null> {
  const row = await tx
    .selectFrom('scheduled_decision')
    .selectAll()
    .where('account_id', '=', account)
    .where('request_id', '=', requestId)
    .where(({ or, eb }) => or([eb('refused', 'is', null), eb('by_person', '=', personId)]))
    .executeTakeFirst()
  return row === undefined ? null : scheduledAppealView(row, personId)
}

/** How many messages and files a thread has: whoever decides has read so much of it. */
export async function sizeOfThread(tx: Tx, account: string, requestId: string): Promise<number> {
  const { rows } = await sql<{ size: number }>`select (
    (select count(*) from request_message where account_id = ${account} and request_id = ${requestId})
    + (select count(*) from request_file where account_id = ${account} and request_id = ${requestId})
  )::integer as size`.execute(tx)
  return rows[0]!.size
}
