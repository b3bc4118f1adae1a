import type { PlanStanding } from '@freigabe/contract'
import {
  type AccountPlan,
  goodwillMeasures,
  judgeGoodwill,
  type MissedPromise,
  obstaclesTo,
} from '@freigabe/core'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { House } from '../../house.ts'
import { dayIn } from '../../people/accounts/time-zones.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** An account's booking, and whether goodwill is possible for it now under the policy in force. */
export async function judgePlan(house: House, tx: Tx, account: string): Promise<PlanStanding> {
  const plan = await readAccountPlan(tx, account)
  const { goodwill: terms } = await policyOfAccount(house, tx, account)
  const { time_zone } = await tx
    .selectFrom('account')
    .select('time_zone')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const now = house.clock.now()
  const grantedBefore = plan !== null && (await wasGranted(tx, account, plan))
  const missedPromise = await readMissedPromise(tx, account)
  const today = dayIn(time_zone, now)
  const standing = judgeGoodwill({ plan, grantedBefore, missedPromise, today, now }, terms)
  const possibleFor = goodwillMeasures.filter((kind) => obstaclesTo(standing, kind).length === 0)
  return { plan, ...standing, obstacles: [...standing.obstacles], possibleFor, ...terms }
}

/** The newest missed promise to an account that is not made good. */
async function readMissedPromise(tx: Tx, account: string): Promise<MissedPromise | null> {
  const row = await tx
    .selectFrom('missed_promise')
    .select(['case_id', 'due_at'])
    .where('account_id', '=', account)
    .where('decision_id', 'is', null)
    .orderBy('due_at', 'desc')
    .executeTakeFirst()
  return row === undefined ? null : { caseId: row.case_id, dueAt: row.due_at }
}

async function readAccountPlan(tx: Tx, account: string): Promise<AccountPlan | null> {
  const row = await tx
    .selectFrom('account_plan')
    .selectAll()
    .where('account_id', '=', account)
    .executeTakeFirst()
  if (row === undefined) return null
  const { kind, name, quota, used, price, currency, preferred } = row
  return {
    kind,
    name,
    bookedOn: row.booked_on,
    quota,
    used,
    price: price === null || currency === null ? null : { amount: price, currency },
    preferred,
    asOf: row.as_of,
  }
}

/** Whether goodwill has been granted for this very booking. */
async function wasGranted(
  tx: Tx,
  account: string,
  { kind, name, bookedOn }: AccountPlan,
): Promise<boolean> {
  const booking = JSON.stringify({ kind, name, bookedOn })
  const row = await tx
    .selectFrom('goodwill_decision')
    .select('decision_id')
    .where('account_id', '=', account)
    .where('outcome', '=', 'granted')
    .where(sql<boolean>`plan @> ${booking}::jsonb`)
    .executeTakeFirst()
  return row !== undefined
}
