import { type ApprovalExtent, approvalExtent, type BoundCondition } from '@freigabe/core'
import { sql } from 'kysely'

/** What the acceptance of an `approval_case` depends on; null where it is not accepted. */
export const acceptedUnder = sql<BoundCondition[] | null>`(select decision.conditions from decision
  where decision.account_id = approval_case.account_id and decision.case_id = approval_case.case_id
    and approval_case.status = 'accepted'
  order by decision.at desc limit 1)`.as('accepted_under')

/** How far it goes. */
export function extentOf(row: { accepted_under: BoundCondition[] | null }): ApprovalExtent | null {
  return row.accepted_under === null ? null : approvalExtent(row.accepted_under)
}
