import type { AppealDecision, AppealReason } from '@freigabe/contract'
import type { Mode } from '../../desk/case/judging/case-draft.ts'

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

const listeners = new Set<(key: string, draft: AppealDraft) => void>()

/** What is written on an appeal and not sent, as it is kept on this device. */
export const keptAppeal = {
  keyOf: (request: string) => `freigabe.appeal-letter.${request}`,
  /** Puts back what was sent and taken back; the sheet takes it over if it is open. */
  restore(request: string, { messageId, outcome, reasons, text }: AppealDecision) {
    const key = keptAppeal.keyOf(request)
    const isUpheld = outcome === 'upheld'
    const draft: AppealDraft = {
      ...{ mode: isUpheld ? 'accept' : 'reject', messageId, text, question: '' },
      ...{ accept: isUpheld ? reasons : [], reject: isUpheld ? [] : reasons },
    }
    try {
      localStorage.setItem(key, JSON.stringify(draft))
    } catch {
      // A full or closed store costs the copy on the device, never the text on the screen.
    }
    for (const listener of listeners) listener(key, draft)
  },
  /** Tells what is restored, until the returned function is called. */
  onRestored(listener: (key: string, draft: AppealDraft) => void): () => void {
    listeners.add(listener)
    return () => listeners.delete(listener)
  },
}
