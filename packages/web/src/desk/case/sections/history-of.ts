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

/** How often cases stand as they do, by the name of it, in the order of first occurrence. */
export function countedByName<Each>(cases: Each[], nameOf: (each: Each) => string) {
  const counts = new Map<string, number>()
  for (const each of cases) counts.set(nameOf(each), (counts.get(nameOf(each)) ?? 0) + 1)
  return [...counts]
}
