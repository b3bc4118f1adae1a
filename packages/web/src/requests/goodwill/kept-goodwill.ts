import type { GoodwillDecision } from '@freigabe/contract'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import { restore } from '../../desk/undo/restored.ts'
import { type MeasureDraft, measureDraftOf, noMeasure } from './measures.ts'

/** What is written on a request for goodwill, kept in this browser until it is sent. */
export interface GoodwillDraft {
  mode: Mode | null
  /** Of the message that it becomes: sent twice, it arrives once. */
  messageId: string
  measure: MeasureDraft
  /** Granted though the figures speak against it. */
  exception: boolean
  text: string
  question: string
}

/** What is written on a request for goodwill and not sent, as it is kept on this device. */
export const keptGoodwill = {
  keyOf: (request: string) => `freigabe.goodwill-letter.${request}`,
  /** Puts back what was sent and taken back. */
  restore(request: string, decision: GoodwillDecision) {
    const { messageId, outcome, text } = decision
    const isGranted = outcome === 'granted'
    const draft: GoodwillDraft = {
      ...{ mode: isGranted ? 'accept' : 'reject', messageId, text, question: '' },
      measure: isGranted ? measureDraftOf(decision.measure) : noMeasure(null),
      exception: isGranted && decision.exception,
    }
    restore(keptGoodwill.keyOf(request), draft)
  },
}
