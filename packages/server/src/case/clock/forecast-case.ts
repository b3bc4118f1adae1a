import type { CaseForecast } from '@freigabe/contract'
import { dueAfterAnswer, hoursTaken, readClock } from '@freigabe/core'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { forecast, readDecisionTimes } from '../../policy/calendar/forecast.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { policyOfCase } from '../policy-of-case.ts'
import { readLedger } from './run-clock.ts'

/**
 * When a decision on a case is promised, and when to expect it; while the customer is asked, when it would be
 * promised if they answered now. Throws NOT_FOUND.
 */
export async function forecastCase(
  house: House,
  role: RoleName,
  account: string,
  caseId: string,
): Promise<CaseForecast> {
  const now = house.clock.now()
  const { calendar, clock } = await readAs(house.database, role, account, async (tx) => {
    const policy = await policyOfCase(house, tx, account, caseId)
    const clock = readClock(await readLedger(tx, account, caseId))
    return { calendar: await calendarOf(house, tx, policy.calendar, now), clock }
  })
  if (clock?.standing === 'paused') {
    const afterAnswer = dueAfterAnswer(clock, calendar, now)
    return { promisedBy: null, afterAnswer, forecast: null }
  }
  if (clock === null || clock.runsSince === null) {
    return { promisedBy: null, afterAnswer: null, forecast: null }
  }
  const { dueAt: promisedBy, promisedAs } = clock
  const taken = hoursTaken(clock, calendar, now)
  const times = await readDecisionTimes(house, promisedAs)
  return {
    promisedBy,
    afterAnswer: null,
    forecast: forecast(times, calendar, now, { promisedBy, taken }),
  }
}
