import { sql } from 'kysely'

/**
 * Whether a case waits for something that its account may not hand in because it is suspended: time then
 * stands still for the case.
 */
export const standsStill = sql<boolean>`(
  approval_case.status = 'awaiting_submission' and exists (
    select from account
    where account.account_id = approval_case.account_id and account.suspended_at is not null
  )
)`

/** When an untouched case lapses, as `lapses_at`; null while time stands still for it. */
export const lapsesAt = sql<
  string | null
>`case when ${standsStill} then null else approval_case.lapses_at end`.as('lapses_at')
