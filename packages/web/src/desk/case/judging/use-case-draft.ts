import { useEffect, useState } from 'react'
import { type CaseDraft, emptyDraft } from './case-draft.ts'
import { keptDraft } from './kept-draft.ts'

/** What is typed about a case, kept on this device until it is sent; another person has their own. */
export function useCaseDraft(personId: string, caseId: string) {
  const key = keptDraft.keyOf(personId, caseId)
  const [draft, setDraft] = useState<CaseDraft>(() => keptDraft.read(key))
  useEffect(() => keptDraft.write(key, draft), [key, draft])
  useEffect(
    () =>
      keptDraft.onRestored((restored) => {
        if (restored === key) setDraft(keptDraft.read(key))
      }),
    [key],
  )
  const change = <Part extends keyof CaseDraft>(
    part: Part,
    to: CaseDraft[Part] | ((before: CaseDraft[Part]) => CaseDraft[Part]),
  ) =>
    setDraft((before) => ({
      ...before,
      [part]: typeof to === 'function' ? to(before[part]) : to,
    }))
  return { draft, change, clear: () => setDraft(emptyDraft) }
}
