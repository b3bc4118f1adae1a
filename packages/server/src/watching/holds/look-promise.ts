import { promisedFor } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { calendarOf } from '../../policy/calendar/read-calendar.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** Until when a person looks at a hold that was just placed, or at an answer to one. */
export async function lookPromisedBy({ house, tx, account, now }: Unit): Promise<string> {
  const policy = await policyOfAccount(house, tx, account)
  const calendar = await calendarOf(house, tx, policy.calendar, now)
  const { promise } = policy.watching
  return promisedFor(promise, policy, calendar, now)
}
