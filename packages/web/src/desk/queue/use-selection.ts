import { useState } from 'react'

export type Selection = ReturnType<typeof useSelection>

/** The rows that are selected to be handed over together; null while none are being selected. */
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
    /** Keeps only what could not be handed over. */
    keep: (caseIds: readonly string[]) => setIds(caseIds.length > 0 ? new Set(caseIds) : null),
  }
}
