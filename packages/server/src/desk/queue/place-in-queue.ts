import { urgencies, urgencyOf } from '@freigabe/core'
import type { Tx } from '../../database/database.ts'

/** Gives a case a new place in the queue, after anything the place depends on has changed. */
export async function placeInQueue(tx: Tx, caseId: string): Promise<void> {
  const row = await tx
    .selectFrom('desk_queue')
    .innerJoin('account', 'account.account_id', 'desk_queue.account_id')
    .select([
      'clock',
      'priority',
      'wanted_on',
      'due_at',
      'worst_severity',
      'preferred',
      'time_zone',
    ])
    .where('case_id', '=', caseId)
    .executeTakeFirst()
  if (row === undefined) return
  const urgency = urgencyOf({
    standing: row.clock,
    priority: row.priority,
    wantedOn: row.wanted_on,
    dueOn: dayAt(row.due_at, row.time_zone),
    isSerious: row.worst_severity === 'serious',
    isPreferred: row.preferred,
  })
  await tx
    .updateTable('desk_queue')
    .set({ rank: urgencies.indexOf(urgency) })
    .where('case_id', '=', caseId)
    .execute()
}

function dayAt(moment: string, timeZone: string): string {
  return Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate().toString()
}
