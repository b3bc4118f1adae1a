import type { Request } from '@freigabe/contract'
import { useRestoredState } from '../../desk/undo/restored.ts'
import { type AppealDraft, keptAppeal } from './kept-appeal.ts'

/** The draft of the answer to an appeal; each way on keeps what was chosen for it. */
export function useAppealDraft(request: string) {
  const key = keptAppeal.keyOf(request)
  const { state: draft, ...kept } = useRestoredState<AppealDraft>(
    key,
    () => ({
      ...{ mode: null, messageId: crypto.randomUUID() },
      ...{ accept: [], reject: [], text: '', question: '' },
    }),
    { ids: ['messageId'], aside: ['mode'] },
  )
  return { draft, ...kept }
}

/** What the parts of an appeal's sheet are given. */
export interface AppealProps {
  account: string
  request: Request
}
