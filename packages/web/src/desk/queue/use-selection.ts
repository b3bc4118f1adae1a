import { useState } from 'react'

export type Selection = ReturnType<typeof useSelection>

/** The rows selected to be handed over together; null while not selecting. */
export function useSelection() {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null)
  return {
    ids,
    begin: () => setIds(new Set()),
    end: () => setIds(null),
    toggle: (caseId: string) =>
      setIds((before) => {
        const after = new Set(before)
        if (!after.delete(caseId)) after.add(caseId)
        return after
      }),
    /** Keeps only those that could not be handed over. */
    keep: (caseIds: readonly string[]) => setIds(caseIds.length > 0 ? new Set(caseIds) : null),
  }
}
