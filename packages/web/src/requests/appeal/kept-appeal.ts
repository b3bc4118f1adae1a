import type { AppealDecision, AppealReason } from '@freigabe/contract'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import { restore } from '../../desk/undo/restored.ts'

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

/** What is written on an appeal and not sent, as it is kept on this device. */
export const keptAppeal = {
  keyOf: (request: string) => `freigabe.appeal-letter.${request}`,
  /** Puts back what was sent and taken back. */
  restore(request: string, { messageId, outcome, reasons, text }: AppealDecision) {
    const isUpheld = outcome === 'upheld'
    const draft: AppealDraft = {
      ...{ mode: isUpheld ? 'accept' : 'reject', messageId, text, question: '' },
      ...{ accept: isUpheld ? reasons : [], reject: isUpheld ? [] : reasons },
    }
    restore(keptAppeal.keyOf(request), draft)
  },
}
