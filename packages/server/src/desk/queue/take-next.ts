import type { api, BodyOf, NothingLeft, QueueFilters, ResponseOf } from '@freigabe/contract'
import { sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { grantLease, type LeaseHolder, leaveUntouched } from '../lease/lease.ts'
import { forWhom, type Reviewer, readReviewer } from './for-whom.ts'
import { countLimit, narrowQueue } from './read-queue.ts'

type Answer = ResponseOf<typeof api.takeNext>

/**
 * Takes the lease of the most urgent case that a reviewer may have, or says why there is none. Rows that
 * another person is just taking are passed over, so that two never get the same case and neither waits.
 *
 * @param wish `leaving`: a case that they leave for another; this call does not take it again, and gives its lease
 *   back unless they have begun with it. `filters`: only cases that match are taken; why nothing is left is counted over the whole queue
 */
export async function takeNext(
  house: House,
  holder: LeaseHolder,
  wish: BodyOf<typeof api.takeNext>,
): Promise<Answer> {
  const left = wish.leaving === null ? null : await accountOf(house, wish.leaving)
  const known = left === null ? [] : [left]
  for (;;) {
    try {
      return await takeOne(house, holder, wish, known)
    } catch (error) {
      if (!(error instanceof AccountsBusy)) throw error
      // Nothing else is left to take, so wait for that account, before any row is locked.
      known.push(error.account)
    }
  }
}

/** @param known the accounts to lock beforehand: the account of the case left, and busy ones */
function takeOne(
  house: House,
  holder: LeaseHolder,
  { leaving, filters }: BodyOf<typeof api.takeNext>,
  known: readonly string[],
): Promise<Answer> {
  return change(house, 'desk', known, async (unit) => {
    const { house, tx } = unit
    const reviewer = await readReviewer(house, tx, holder.personId)
    const row = await lockNext(unit, reviewer, leaving, filters)
    if (row === undefined) return { next: null, left: await whyNone(tx, reviewer) }
    const { account_id: accountId, case_id: caseId } = row
    const lease = await grantLease(unit, { ...holder, token: row.lease_token + 1 }, caseId, false)
    await giveBack(unit, reviewer, leaving)
    return { next: { accountId, caseId, lease }, left: null }
  })
}

/** Null where there is no such case; then there is none to give back. */
async function accountOf(house: House, caseId: string): Promise<string | null> {
  const row = await readAs(house.database, 'desk', null, (tx) =>
    tx
      .selectFrom('desk_queue')
      .select('account_id')
      .where('case_id', '=', caseId)
      .executeTakeFirst(),
  )
  return row?.account_id ?? null
}

/** All accounts that would do are just being changed; this is the first of them. */
class AccountsBusy extends Error {
  readonly account: string
  constructor(account: string) {
    super('All accounts that would do are just being changed.')
    this.account = account
  }
}

/** How many busy accounts are passed over before trying again. */
const passedOverLimit = 20

/**
 * The most urgent case whose row and account are both free: no transaction with a locked row waits for an
 * account.
 */
async function lockNext(
  unit: Unit,
  reviewer: Reviewer,
  leaving: string | null,
  filters: QueueFilters,
) {
  const busy: string[] = []
  while (busy.length < passedOverLimit) {
    const row = await lockRow(unit.tx, reviewer, leaving, filters, busy)
    if (row === undefined && busy.length > 0) break
    if (row === undefined || (await unit.enterIfFree(row.account_id))) return row
    busy.push(row.account_id)
  }
  throw new AccountsBusy(busy[0]!)
}

/**
 * Walks the index desk_queue_rank from its top and stops at the first row that fits:
 *
 *     Limit
 *       -> LockRows
 *            -> Nested Loop Anti Join
 *                 -> Index Scan using desk_queue_rank on desk_queue
 *                      Index Cond: (status = 'in_review')
 *                 -> Index Scan using desk_skip_pkey on desk_skip
 */
function lockRow(
  tx: Tx,
  reviewer: Reviewer,
  leaving: string | null,
  filters: QueueFilters,
  busy: readonly string[],
) {
  const columns = ['account_id', 'case_id', 'lease_token'] as const
  const inReview = tx.selectFrom('desk_queue').select(columns).where('status', '=', 'in_review')
  let rows = narrowQueue(inReview, filters, reviewer.personId, reviewer.now)
  for (const fits of Object.values(forWhom(reviewer))) rows = rows.where(fits)
  if (leaving !== null) rows = rows.where('case_id', '!=', leaving)
  if (busy.length > 0) rows = rows.where('account_id', 'not in', busy)
  return rows
    .orderBy('rank')
    .orderBy('due_at')
    .orderBy('case_id')
    .limit(1)
    .forUpdate('desk_queue')
    .skipLocked()
    .executeTakeFirst()
}

async function giveBack(unit: Unit, { personId }: Reviewer, leaving: string | null) {
  const account = leaving && (await leaveUntouched(unit, personId, { caseId: leaving }))
  if (!account) return
  await unit.enterIfFree(account)
  unit.tell({ caseId: leaving })
}

/** Counts the most urgent cases in review by the first reason against each. */
async function whyNone(tx: Tx, reviewer: Reviewer): Promise<NothingLeft> {
  const reasons = Object.entries(forWhom(reviewer))
  const whens = reasons.map(([reason, fits]) => sql`when not (${fits}) then ${reason}::text`)
  const { rows } = await sql<{ reason: keyof NothingLeft | null; count: number }>`
    select reason, count(*)::int as count from (
      select case ${sql.join(whens, sql` `)} end as reason from desk_queue
      where status = 'in_review' order by rank, due_at, case_id limit ${countLimit}) as seen
    group by reason`.execute(tx)
  // Against what only the filters leave out, there is no reason.
  const countOf = (reason: string | null) => rows.find((row) => row.reason === reason)?.count ?? 0
  return {
    mine: countOf('mine'),
    held: countOf('held'),
    deferred: countOf('deferred'),
    handedOver: countOf('handedOver'),
    skills: countOf('skills'),
    skipped: countOf('skipped'),
    barred: countOf('barred'),
    takeable: countOf(null),
  }
}
