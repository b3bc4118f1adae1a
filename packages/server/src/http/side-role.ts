import type { RoleName } from '../database/rights/roles.ts'
import type { Capacity } from './caller.ts'

const roles: Record<Capacity, RoleName> = {
  nobody: 'door',
  person: 'door',
  customer: 'customer',
  account_key: 'customer',
  platform_key: 'customer',
  support: 'support',
  reviewer: 'desk',
  lead: 'desk',
  billing: 'billing',
  admin: 'admin',
}

/** The database role that reads for a caller, by the capacity in which it was let in. */
export function sideRole(capacity: Capacity): RoleName {
  return roles[capacity]
}
