import type { DeskCase } from '@freigabe/contract'

export type EarlierCase = DeskCase['accountHistory'][number] & { isSameGroup: boolean }

/** The earlier cases of account and group in one list, newest first. */
export function historyOf({ accountHistory, groupHistory }: DeskCase): EarlierCase[] {
  const inGroup = new Set(groupHistory.map(({ id }) => id))
  const others = accountHistory.filter(({ id }) => !inGroup.has(id))
  return [
    ...groupHistory.map((earlier) => ({ ...earlier, isSameGroup: true })),
    ...others.map((earlier) => ({ ...earlier, isSameGroup: false })),
  ].sort((one, other) => (one.openedAt < other.openedAt ? 1 : -1))
}

/** How often each outcome occurs, in the order of first occurrence. */
export function outcomesOf(cases: { outcome: EarlierCase['outcome'] }[]) {
  const counts = new Map<EarlierCase['outcome'], number>()
  for (const { outcome } of cases) counts.set(outcome, (counts.get(outcome) ?? 0) + 1)
  return [...counts]
}
