import type { Case, Finding, SheetFound } from '@freigabe/contract'

const weights: readonly SheetFound['severity'][] = ['info', 'notice', 'warning', 'serious']

/** Names what was found, across readings of the case. */
export const foundKey = ({ from, code, batchId }: SheetFound) => `${from}:${code}:${batchId ?? ''}`

/** Whether something tells against a statement and is worth a look. */
export const tellsAgainst = ({ severity, speaks }: SheetFound) =>
  speaks === 'against' && severity !== 'info'

/** How much something weighs beside others, from 0. */
export const weightOf = ({ severity }: Pick<SheetFound, 'severity'>) => weights.indexOf(severity)

/** How much the gravest weighs of what tells against a statement; -1 where nothing does. */
export const gravestOf = (found: readonly SheetFound[]) =>
  Math.max(-1, ...found.filter(tellsAgainst).map(weightOf))

/** The finding or comparison that a line of the sheet points to; null for anything else, and where it is gone. */
export function findingOf(
  batches: Case['batches'],
  { from, code, batchId }: SheetFound,
): Finding | null {
  const screening = batches.find(({ id }) => id === batchId)?.screening
  const findings = {
    finding: screening?.findings,
    comparison: screening?.comparison?.findings,
    contradiction: [],
    signal: [],
  }[from]
  return findings?.find(({ id }) => id === code) ?? null
}
