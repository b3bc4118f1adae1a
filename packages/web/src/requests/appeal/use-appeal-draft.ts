import type { AppealReason, Request } from '@freigabe/contract'
import { useEffect, useEffectEvent } from 'react'
import { useKeptState } from '../../case/actions/use-kept-state.ts'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import { keptAppeal } from './kept-appeal.ts'

/** What is written on an appeal, kept in this browser until it is sent. */
export interface AppealDraft {
  mode: Mode | null
  /** Of the message that it becomes: sent twice, it arrives once. */
  messageId: string
  accept: AppealReason[]
  reject: AppealReason[]
  text: string
  question: string
}

/** The draft of the answer to an appeal; each way on keeps what was chosen for it. */
export function useAppealDraft(request: string) {
  const key = keptAppeal.keyOf(request)
  const [draft, keep, forget] = useKeptState<AppealDraft>(key, () => ({
    ...{ mode: null, messageId: crypto.randomUUID() },
    ...{ accept: [], reject: [], text: '', question: '' },
  }))
  const takeOver = useEffectEvent((restored: string, again: AppealDraft) => {
    if (restored === key) keep(again)
  })
  useEffect(() => keptAppeal.onRestored(takeOver), [])
  return { draft, change: (part: Partial<AppealDraft>) => keep({ ...draft, ...part }), forget }
}

/** What the parts of an appeal's sheet are given. */
export interface AppealProps {
  account: string
  request: Request
}
