import { randomUUIDv7 } from 'node:crypto'
import type { AccountPlan } from '@freigabe/core'
import type { House } from '../house.ts'
import { decideGoodwill } from '../requests/goodwill/decide-goodwill.ts'
import { reportPlan } from '../requests/goodwill/report-plan.ts'
import type { Person } from './people.ts'
import type { RequestRef } from './request-acts.ts'

/** Somebody of billing. */
export interface Biller {
  house: House
  person: Person
}

/** The platform reports what an account has booked, as of now. */
export async function reportsPlan(
  house: House,
  account: string,
  plan: Omit<AccountPlan, 'asOf'>,
): Promise<void> {
  await reportPlan(house, account, { ...plan, asOf: house.clock.now() })
}

/** Billing declines goodwill. */
export async function declinesGoodwill(
  { house, person }: Biller,
  { account, requestId }: RequestRef,
  text: string,
): Promise<void> {
  const by = { kind: 'staff', personId: person.id, role: 'billing' } as const
  const wish = { messageId: randomUUIDv7(), outcome: 'declined', text } as const
  await decideGoodwill(house, by, person.name, account, requestId, wish)
}
