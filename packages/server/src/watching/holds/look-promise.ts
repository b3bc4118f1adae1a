import { addBusinessHours } from '@freigabe/core'
import type { Unit } from '../../change/unit.ts'
import { policyOfAccount } from '../../policy/publications/policy-of-account.ts'

/** What is promised of what is watched, until packs say it. */
const watching = { promise: { businessHours: 4 } }

/** Until when a person looks at a hold that was just placed, or at an answer to one. */
export async function lookPromisedBy({ house, tx, account, now }: Unit): Promise<string> {
  const policy = await policyOfAccount(house, tx, account)
  const calendar = house.calendar(policy.calendar, now)
  return addBusinessHours(calendar, now, watching.promise.businessHours)
}
