import type { PlanStanding } from '@freigabe/contract'
import { readAs } from '../../database/database.ts'
import type { RoleName } from '../../database/rights/roles.ts'
import type { House } from '../../house.ts'
import { judgePlan } from './judge-plan.ts'

/** What an account has booked, and whether goodwill is possible for it. */
export function readPlan(house: House, role: RoleName, account: string): Promise<PlanStanding> {
  return readAs(house.database, role, account, (tx) => judgePlan(house, tx, account))
}
