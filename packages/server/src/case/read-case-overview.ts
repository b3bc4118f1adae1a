import type { CaseOverview } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import type { House } from '../house.ts'
import { daysAfter } from './clock/case-clock.ts'

const statuses = ['awaiting_submission', 'in_review', 'awaiting_answer'] as const
const daysBack = 365
/** Fewer decisions than this say nothing about the next one. */
const fewest = 5

/** Where the cases of an account stand, and how soon they are usually decided. */
export async function readCaseOverview(
  house: House,
  role: RoleName,
  account: string,
): Promise<CaseOverview> {
  return readAs(house.database, role, account, async (tx) => ({
    open: await countOpen(tx, account),
    usualHours: await usualHours(tx, account, daysAfter(house.clock.now(), -daysBack)),
  }))
}

async function countOpen(tx: Tx, account: string): Promise<CaseOverview['open']> {
  const rows = await tx
    .selectFrom('approval_case')
    .select((count) => [
      'status',
      count.fn.countAll<number>().as('cases'),
      count.fn.min('due_at').as('decided_by'),
      count.fn.min('lapses_at').as('answered_by'),
    ])
    .where('account_id', '=', account)
    .where('status', 'in', statuses)
    .groupBy('status')
    .execute()
  return statuses.flatMap((status) => {
    const row = rows.find((each) => each.status === status)
    if (row === undefined) return []
    const nextBy = status === 'in_review' ? row.decided_by : row.answered_by
    return [{ status, cases: row.cases, nextBy }]
  })
}

async function usualHours(tx: Tx, account: string, since: string): Promise<number | null> {
  const { cases, median } = await tx
    .selectFrom('promise_outcome')
    .select([
      sql<number>`count(*)::int`.as('cases'),
      sql<number>`percentile_cont(0.5) within group (order by hours_taken)`.as('median'),
    ])
    .where('account_id', '=', account)
    .where('decided_at', '>', since)
    .executeTakeFirstOrThrow()
  return cases < fewest ? null : median
}
