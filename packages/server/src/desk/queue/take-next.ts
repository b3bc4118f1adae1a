import type { api, BodyOf, NothingLeft, ResponseOf } from '@freigabe/contract'
import { type RawBuilder, sql } from 'kysely'
import { change } from '../../change/change.ts'
import type { Unit } from '../../change/unit.ts'
import { readAs, type Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { grantLease, type LeaseHolder, leaveUntouched, notScheduled } from '../lease/lease.ts'
import { forWhom, type Reviewer, readReviewer } from './for-whom.ts'
import { countLimit, narrowQueue } from './read-queue.ts'

type Answer = ResponseOf<typeof api.takeNext>

type Wish = BodyOf<typeof api.takeNext>

/**
 * Leads a reviewer back to the most urgent case that they hold; where there is none, takes the lease of the most
 * urgent one that they may have, or says why there is none. Rows that another person is just taking are passed
 * over, so that two never get the same case and neither waits.
 *
 * @param wish `leaving`: a case that they leave for another; this call does not lead to it again, and gives its lease
 *   back unless they have begun with it, which is known here or said by `keep`. `filters`: only cases that match
 *   count; why nothing is left is counted over the whole queue
 */
export async function takeNext(house: House, holder: LeaseHolder, wish: Wish): Promise<Answer> {
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
  wish: Wish,
  known: readonly string[],
): Promise<Answer> {
  return change(house, 'desk', known, async (unit) => {
    const { house, tx } = unit
    const reviewer = await readReviewer(house, tx, holder.personId)
    const found = await lockNext(unit, reviewer, wish)
    if (found === undefined) return { next: null, left: await whyNone(tx, reviewer) }
    const { row, isHeld } = found
    const { account_id: accountId, case_id: caseId } = row
    // Who comes back to a case goes on under the token that they have.
    const token = row.lease_token + (isHeld ? 0 : 1)
    const isTouched = isHeld && row.lease_touched
    const lease = await grantLease(unit, { ...holder, token }, caseId, isTouched)
    if (wish.keep !== true) await giveBack(unit, reviewer, wish.leaving)
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
 * The most urgent case whose row and account are both free, of those that the reviewer holds or else of all: no
 * transaction with a locked row waits for an account.
 */
async function lockNext(unit: Unit, reviewer: Reviewer, wish: Wish) {
  const busy: string[] = []
  while (busy.length < passedOverLimit) {
    const held = await lockRow(unit.tx, heldBy(reviewer), reviewer, wish, busy)
    const row = held ?? (await lockRow(unit.tx, forWhom(reviewer), reviewer, wish, busy))
    if (row === undefined && busy.length > 0) break
    if (row === undefined) return undefined
    if (await unit.enterIfFree(row.account_id)) return { row, isHeld: held !== undefined }
    busy.push(row.account_id)
  }
  throw new AccountsBusy(busy[0]!)
}

/** What a reviewer holds they may go on with, whatever skills it asks for, until they have decided it. */
function heldBy(reviewer: Reviewer) {
  const { mine, skills, ...others } = forWhom(reviewer)
  const isHeld = sql<boolean>`(lease_person = ${reviewer.personId}::uuid
    and lease_until > ${reviewer.now}::timestamptz)`
  return { ...others, isHeld, notScheduled }
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
 *
 * What one person holds is found by the index desk_queue_holder instead, and is little.
 */
function lockRow(
  tx: Tx,
  conditions: Record<string, RawBuilder<boolean>>,
  reviewer: Reviewer,
  { leaving, filters }: Wish,
  busy: readonly string[],
) {
  const columns = ['account_id', 'case_id', 'lease_token', 'lease_touched'] as const
  const inReview = tx.selectFrom('desk_queue').select(columns).where('status', '=', 'in_review')
  let rows = narrowQueue(inReview, filters, reviewer.personId, reviewer.now)
  for (const fits of Object.values(conditions)) rows = rows.where(fits)
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
