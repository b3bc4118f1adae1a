import type { CaseStanding } from '@freigabe/contract'
import {
  type ApprovalExtent,
  approvalExtent,
  type BoundCondition,
  type Instant,
} from '@freigabe/core'
import { sql } from 'kysely'

/** What the acceptance of an `approval_case` depends on; null where it is not accepted. */
export const acceptedUnder = sql<BoundCondition[] | null>`(select decision.conditions from decision
  where decision.account_id = approval_case.account_id and decision.case_id = approval_case.case_id
    and approval_case.status = 'accepted'
  order by decision.at desc limit 1)`.as('accepted_under')

/** When the last approval of an accepted `approval_case` ends; null while a renewal in review keeps it in force. */
export const acceptedUntil = sql<Instant | null>`(select max(approval.ends_at) from approval
  where approval.account_id = approval_case.account_id and approval.case_id = approval_case.case_id
    and approval_case.status = 'accepted'
    and not exists (select from approval_case as renewal
      where renewal.account_id = approval.account_id and renewal.group_id = approval.group_id
        and renewal.renews_until is not null and renewal.submitted_at <= approval.ends_at
        and renewal.status in ('in_review', 'awaiting_answer')))`.as('accepted_until')

/** How far it goes. */
export function extentOf(row: { accepted_under: BoundCondition[] | null }): ApprovalExtent | null {
  return row.accepted_under === null ? null : approvalExtent(row.accepted_under)
}

/** The same, or that it is over. */
export function extentNow(
  row: { accepted_under: BoundCondition[] | null; accepted_until: Instant | null },
  now: Instant,
): CaseStanding['extent'] {
  const isOver = row.accepted_until !== null && row.accepted_until <= now
  return isOver ? 'expired' : extentOf(row)
}
