import type { Outcomes } from '@freigabe/contract'

/**
 * What the rows of who decided add up to: all approvals, and those once more that more than one rule recommended.
 */
export function rowsTogether({
  rules,
  recommended,
  people,
}: Pick<Outcomes, 'rules' | 'recommended' | 'people'>): number {
  const rows = [...rules, ...rules.map(({ lot }) => lot), ...recommended, people]
  return rows.reduce((sum, { approvals }) => sum + approvals, 0)
}
