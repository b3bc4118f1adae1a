import { useRestoredState } from '../../undo/restored.ts'
import { type CaseDraft, emptyDraft } from './case-draft.ts'
import { keptDraft } from './kept-draft.ts'

/** What is typed about a case, kept on this device until it is sent; another person has their own. */
export function useCaseDraft(personId: string, caseId: string) {
  const { state, change, forget, elsewhere } = useRestoredState<CaseDraft>(
    keptDraft.keyOf(personId, caseId),
    () => emptyDraft,
    { aside: ['mode', 'seen', 'assessments'] },
  )
  return {
    draft: keptDraft.whole(state),
    change: <Part extends keyof CaseDraft>(
      part: Part,
      to: CaseDraft[Part] | ((before: CaseDraft[Part]) => CaseDraft[Part]),
    ) =>
      change((before) => ({
        [part]: typeof to === 'function' ? to(keptDraft.whole(before)[part]) : to,
      })),
    clear: forget,
    elsewhere,
  }
}
