import type { Tx } from '../../database/database.ts'

/** Who has decided a case and until when that can be taken back; null where nothing waits. */
export async function findScheduled(
  tx: Tx,
  account: string,
  caseId: string,
): Promise<{ personId: string; name: string; dueAt: string } | null> {
  const row = await tx
    .selectFrom('scheduled_decision')
    .select(['by_person', 'by_name', 'due_at'])
    .where('account_id', '=', account)
    .where('case_id', '=', caseId)
    .where('refused', 'is', null)
    .executeTakeFirst()
  return row === undefined
    ? null
    : { personId: row.by_person, name: row.by_name, dueAt: row.due_at }
}
