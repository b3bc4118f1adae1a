import type { StaffRole } from '@freigabe/contract'

/** The roles of staff, in the order in which they are offered. */
export const staffRoles: readonly StaffRole[] = ['reviewer', 'lead', 'support', 'billing', 'admin']
