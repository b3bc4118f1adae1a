import type { ScheduledDecision } from '@freigabe/contract'
import { anyOf } from '../../database/any-of.ts'
import type { Tx } from '../../database/database.ts'
import { scheduledColumns, scheduledView } from './scheduled-view.ts'

/**
 * What waits to be carried out on some cases, by case, as one person sees it. What was refused is seen
 * by its author only: to all others the case is free.
 */
export async function readScheduled(
  tx: Tx,
  cases: readonly { account_id: string; case_id: string }[],
  personId: string,
): Promise<Map<string, ScheduledDecision>> {
  const rows = await tx
    .selectFrom('scheduled_decision')
    .select(['case_id', ...scheduledColumns])
    .where('account_id', '=', anyOf(cases.map((row) => row.account_id)))
    .where('case_id', '=', anyOf(cases.map((row) => row.case_id)))
    .where(({ or, eb }) => or([eb('refused', 'is', null), eb('by_person', '=', personId)]))
    .execute()
  return new Map(rows.map((row) => [row.case_id, scheduledView(row, personId)]))
}
