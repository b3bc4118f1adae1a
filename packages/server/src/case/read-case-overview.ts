import type { CaseOverview, GateAnswer } from '@freigabe/contract'
import { sql } from 'kysely'
import { readAs, type Tx } from '../database/database.ts'
import type { RoleName } from '../database/rights/roles.ts'
import { checkGates } from '../gate/asking/check-gates.ts'
import type { House } from '../house.ts'
import { daysAfter } from './clock/case-clock.ts'

const statuses = ['awaiting_submission', 'in_review', 'awaiting_answer'] as const
const daysBack = 365
/** Fewer decisions than this say nothing about the next one. */
const fewest = 5

/** Where the cases of an account stand, how soon they are usually decided, and how many groups may be sent to. */
export async function readCaseOverview(
  house: House,
  role: RoleName,
  account: string,
): Promise<CaseOverview> {
  const { names, ...cases } = await readAs(house.database, role, account, async (tx) => ({
    open: await countOpen(tx, account, house.clock.now()),
    usualHours: await usualHours(tx, account, daysAfter(house.clock.now(), -daysBack)),
    names: await groupIds(tx, account),
  }))
  return { ...cases, groups: await countSendable(house, account, names) }
}

async function groupIds(tx: Tx, account: string): Promise<string[]> {
  const rows = await tx
    .selectFrom('recipient_group')
    .select('group_id')
    .where('account_id', '=', account)
    .where('deleted_at', 'is', null)
    .execute()
  return rows.map(({ group_id }) => group_id)
}

/** Asks the gate, which knows thousands of groups by heart. */
async function countSendable(
  house: House,
  account: string,
  names: readonly string[],
): Promise<CaseOverview['groups']> {
  const questions = names.map(
    (group) => ({ account, group, purpose: 'campaign', detail: true }) as const,
  )
  const answers = await checkGates(house, questions, [account])
  const isWhole = ({ verdict, reason }: GateAnswer) =>
    verdict === 'allow' || reason === 'permit_required'
  const isOpenInPart = ({ batches }: GateAnswer) =>
    batches.some(({ verdict }) => verdict === 'allow')
  return {
    all: names.length,
    sendable: answers.filter(isWhole).length,
    partly: answers.filter((answer) => !isWhole(answer) && isOpenInPart(answer)).length,
  }
}

async function countOpen(tx: Tx, account: string, now: string): Promise<CaseOverview['open']> {
  const rows = await tx
    .selectFrom('approval_case')
    .select((count) => [
      'status',
      count.fn.countAll<number>().as('cases'),
      sql<number>`count(distinct group_id)::int`.as('groups'),
      sql<number>`(count(distinct group_id) filter (where ${hasOtherOpenCase}))::int`.as('in_part'),
      count.fn.min(dueAt).as('next_by'),
      count.fn.countAll<number>().filterWhere(dueAt, '<', now).as('late'),
    ])
    .where('account_id', '=', account)
    .where('status', 'in', statuses)
    .groupBy('status')
    .execute()
  return statuses.flatMap((status) => {
    const row = rows.find((each) => each.status === status)
    if (row === undefined) return []
    const { cases, groups, in_part: inPart, next_by: nextBy, late } = row
    return [{ status, cases, groups, inPart, nextBy, late }]
  })
}

/** The promised decision, or until when the customer can answer. */
const dueAt = sql<string | null>`case when status = 'in_review' then due_at else lapses_at end`

const hasOtherOpenCase = sql<boolean>`exists (
  select from approval_case as other
  where other.account_id = approval_case.account_id
    and other.group_id = approval_case.group_id
    and other.status <> approval_case.status
    and other.status in (${sql.join(statuses)})
)`

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
