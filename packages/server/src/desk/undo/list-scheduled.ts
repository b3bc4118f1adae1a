import { readAs } from '../../database/database.ts'
import { onAccountAnd } from '../../database/on-account-and.ts'
import type { House } from '../../house.ts'
import { scheduledColumns, scheduledView } from './scheduled-view.ts'

/** What a person decided and can still take back, or what could not be carried out, the next due first. */
export async function listScheduled(house: House, personId: string) {
  return readAs(house.database, 'desk', null, async (tx) => {
    const rows = await tx
      .selectFrom('scheduled_decision')
      .innerJoin('approval_case', onAccountAnd('case_id', 'approval_case', 'scheduled_decision'))
      .innerJoin('recipient_group', onAccountAnd('group_id', 'recipient_group', 'approval_case'))
      .select(['scheduled_decision.account_id', 'scheduled_decision.case_id', 'name'])
      .select(scheduledColumns.map((column) => `scheduled_decision.${column}` as const))
      .where('by_person', '=', personId)
      .orderBy('scheduled_decision.due_at')
      .execute()
    return {
      items: rows.map((row) => ({
        ...scheduledView(row, personId),
        accountId: row.account_id,
        caseId: row.case_id,
        groupName: row.name,
      })),
    }
  })
}
