import { useEffect, useState } from 'react'
import { type CaseDraft, emptyDraft } from './case-draft.ts'

/** What is typed about a case, kept on this device until it is sent; another person has their own. */
export function useCaseDraft(personId: string, caseId: string) {
  const key = `freigabe.desk.draft.${personId}.${caseId}`
  const [draft, setDraft] = useState<CaseDraft>(() => read(key))
  useEffect(() => {
    try {
      if (isEmpty(draft)) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(draft))
    } catch {
      // A full or closed store costs the copy on the device, never the text on the screen.
    }
  }, [key, draft])
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

function read(key: string): CaseDraft {
  try {
    const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<CaseDraft>
    return { ...emptyDraft, ...kept, accept: { ...emptyDraft.accept, ...kept.accept } }
  } catch {
    return emptyDraft
  }
}

function isEmpty(draft: CaseDraft): boolean {
  return JSON.stringify(draft) === JSON.stringify(emptyDraft)
}
