import { type CaseDraft, emptyDraft } from './case-draft.ts'

const listeners = new Set<(key: string) => void>()

/** What a person has typed about a case and not sent, as it is kept on this device. */
export const keptDraft = {
  keyOf: (personId: string, caseId: string) => `freigabe.desk.draft.${personId}.${caseId}`,
  read(key: string): CaseDraft {
    try {
      const kept = JSON.parse(localStorage.getItem(key) ?? '{}') as Partial<CaseDraft>
      return {
        ...emptyDraft,
        ...kept,
        accept: { ...emptyDraft.accept, ...kept.accept },
        ask: { ...emptyDraft.ask, ...kept.ask },
        reject: { ...emptyDraft.reject, ...kept.reject },
      }
    } catch {
      return emptyDraft
    }
  },
  has: (key: string) => !isEmpty(keptDraft.read(key)),
  write(key: string, draft: CaseDraft) {
    try {
      if (isEmpty(draft) && draft.seen.length === 0) localStorage.removeItem(key)
      else localStorage.setItem(key, JSON.stringify(draft))
    } catch {
      // A full or closed store costs the copy on the device, never the text on the screen.
    }
  },
  /** Puts back what was sent and taken back; the case takes it over if it is open. */
  restore(key: string, parts: Partial<CaseDraft>) {
    keptDraft.write(key, { ...keptDraft.read(key), ...parts })
    for (const listener of listeners) listener(key)
  },
  /** Tells what is restored, until the returned function is called. */
  onRestored(listener: (key: string) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}

/** What was only seen is no work of anybody's. */
function isEmpty(draft: CaseDraft): boolean {
  return JSON.stringify({ ...draft, seen: [] }) === JSON.stringify(emptyDraft)
}
