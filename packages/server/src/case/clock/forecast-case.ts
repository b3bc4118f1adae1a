import type { CaseForecast } from '@freigabe/contract'
import { hoursTaken, readClock } from '@freigabe/core'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { forecast, readDecisionTimes } from '../../policy/calendar/forecast.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { readLedger } from './run-clock.ts'

/** When a decision on a case is promised, and when to expect it. Throws NOT_FOUND. */
export async function forecastCase(
  house: House,
  role: RoleName,
  account: string,
  caseId: string,
): Promise<CaseForecast> {
  const { policy, clock } = await readAs(house.database, role, account, async (tx) => ({
    policy: await policyOfCase(house, tx, account, caseId),
    clock: readClock(await readLedger(tx, account, caseId)),
  }))
  if (clock === null || clock.runsSince === null) return { promisedBy: null, forecast: null }
  const now = house.clock.now()
  const calendar = house.calendar(policy.calendar, now)
  const times = await readDecisionTimes(house, clock.route)
  const taken = hoursTaken(clock, calendar, now)
  return { promisedBy: clock.dueAt, forecast: forecast(times, calendar, now, taken) }
}
