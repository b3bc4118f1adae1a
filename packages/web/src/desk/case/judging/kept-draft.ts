import { keptText } from '../../../parts/kept/kept-text.ts'
import { restore } from '../../undo/restored.ts'
import { type CaseDraft, emptyDraft } from './case-draft.ts'

/** What a person has typed about a case and not sent, as it is kept on this device. */
export const keptDraft = {
  keyOf: (personId: string, caseId: string) => `freigabe.desk.draft.${personId}.${caseId}`,
  /** With what an earlier version did not keep. */
  whole: (kept: Partial<CaseDraft>): CaseDraft => ({
    ...emptyDraft,
    ...kept,
    accept: { ...emptyDraft.accept, ...kept.accept },
    ask: { ...emptyDraft.ask, ...kept.ask },
    reject: { ...emptyDraft.reject, ...kept.reject },
  }),
  read: (key: string): CaseDraft => keptDraft.whole(keptText.read<CaseDraft>(key) ?? {}),
  has: (key: string) => !isEmpty(keptDraft.read(key)),
  /** Puts back what was sent and taken back; the case takes it over if it is open. */
  restore: (key: string, parts: Partial<CaseDraft>) =>
    restore(key, { ...keptDraft.read(key), ...parts }),
}

/** What was only seen is no work of anybody's. */
function isEmpty(draft: CaseDraft): boolean {
  return JSON.stringify({ ...draft, seen: [] }) === JSON.stringify(emptyDraft)
}
