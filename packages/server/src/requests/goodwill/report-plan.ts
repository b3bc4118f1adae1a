import type { api, BodyOf, PlanStanding } from '@freigabe/contract'
import { judgePlan } from '../../case/deciding/judge-plan.ts'
import { change } from '../../change/change.ts'
import type { Tx } from '../../database/database.ts'
import { preferCases } from '../../desk/queue/queue-for-desk.ts'
import type { House } from '../../house.ts'
import { AppError } from '../../http/app-error.ts'
import { dayIn } from '../../people/accounts/time-zones.ts'

/** How far the platform's clock may be ahead of ours. */
const skewMinutes = 5

/**
 * Stores the platform's report of an account's booking. Figures older than the stored ones change nothing;
 * the stored ones are returned. Throws REQUEST_INVALID for a day or a moment in the future.
 */
export async function reportPlan(
  house: House,
  account: string,
  given: BodyOf<typeof api.reportPlan>,
): Promise<PlanStanding> {
  const report = { ...given, asOf: new Date(given.asOf).toISOString() }
  return change(house, 'command', account, async ({ tx }) => {
    await refuseToCome(house, tx, account, report)
    const { kind, name, bookedOn, quota, used, price, preferred, asOf } = report
    const figures = {
      kind,
      name,
      booked_on: bookedOn,
      quota,
      used,
      price: price?.amount ?? null,
      currency: price?.currency ?? null,
      preferred,
      as_of: asOf,
    }
    await tx
      .insertInto('account_plan')
      .values({ account_id: account, ...figures })
      .onConflict((conflict) =>
        conflict.column('account_id').doUpdateSet(figures).where('account_plan.as_of', '<=', asOf),
      )
      .execute()
    const standing = await judgePlan(house, tx, account)
    if (standing.plan) await preferCases(tx, account, standing.plan.preferred)
    return standing
  })
}

async function refuseToCome(
  house: House,
  tx: Tx,
  account: string,
  { bookedOn, asOf }: BodyOf<typeof api.reportPlan>,
): Promise<void> {
  const { time_zone } = await tx
    .selectFrom('account')
    .select('time_zone')
    .where('account_id', '=', account)
    .executeTakeFirstOrThrow()
  const latest = Temporal.Instant.from(house.clock.now())
    .add({ minutes: skewMinutes })
    .toString({ fractionalSecondDigits: 3 })
  if (bookedOn > dayIn(time_zone, latest)) throw toCome('/body/bookedOn')
  if (asOf > latest) throw toCome('/body/asOf')
}

function toCome(pointer: string): AppError {
  const text = { de: 'Das liegt in der Zukunft.', en: 'This is in the future.' }
  return new AppError('REQUEST_INVALID', { faults: [{ pointer, code: 'day_ahead', text }] })
}
