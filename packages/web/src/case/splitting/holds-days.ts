import type { Columns } from '@freigabe/contract'

const momentRoles = ['signed_up_at', 'confirmed_at', 'last_contact_at'] as const

/** Whether the screening took a column for one of days. Others may hold days, too. */
export function holdsDays({ roles }: Pick<Columns, 'roles'>, place: number): boolean {
  return momentRoles.some((role) => roles[role]?.index === place)
}
