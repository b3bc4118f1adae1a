import type { PlanStanding, Request } from '@freigabe/contract'
import type { Mode } from '../../desk/case/judging/case-draft.ts'
import { useRestoredState } from '../../desk/undo/restored.ts'
import type { GoodwillWish } from '../queries.ts'
import { type GoodwillDraft, keptGoodwill } from './kept-goodwill.ts'
import { type MeasureField, measureOf, missingOf, noMeasure } from './measures.ts'

/** A request for goodwill that is open, and the booking that it is about. */
export interface GoodwillProps {
  account: string
  request: Request
  standing: PlanStanding
}

/** The draft of the answer to a request for goodwill; each way on keeps what was entered for it. */
export function useGoodwillDraft({ request, standing }: GoodwillProps) {
  const { state: draft, ...kept } = useRestoredState<GoodwillDraft>(
    keptGoodwill.keyOf(request.id),
    () => ({
      ...{ mode: null, messageId: crypto.randomUUID(), exception: false, text: '', question: '' },
      measure: noMeasure(standing.plan?.price ?? null),
    }),
    { ids: ['messageId'], aside: ['mode'] },
  )
  return { draft, ...kept }
}

/** Whether the figures speak against what is to be granted. */
export function isExceptional(standing: PlanStanding, { mode, measure }: GoodwillDraft): boolean {
  if (mode !== 'accept') return false
  return measure.kind === null ? !standing.possible : !standing.possibleFor.includes(measure.kind)
}

/** What the answer is written from; null while it is open what is granted. */
export function wishOf(
  mode: Mode,
  standing: PlanStanding,
  draft: GoodwillDraft,
): GoodwillWish | null {
  const { text, question } = draft
  if (mode === 'ask') return { outcome: 'asked', text: question }
  if (mode === 'reject') return { outcome: 'declined', text }
  const measure = measureOf(draft.measure)
  const exception = isExceptional(standing, draft) && draft.exception
  return measure && { outcome: 'granted', measure, exception, text }
}

/** What has to be entered before it can be sent. */
export function missingIn(
  mode: Mode,
  standing: PlanStanding,
  draft: GoodwillDraft,
): MeasureField | 'exception' | 'text' | null {
  if (mode === 'accept') {
    if (measureOf(draft.measure) === null) return missingOf(draft.measure)
    if (isExceptional(standing, draft) && !draft.exception) return 'exception'
  }
  const words = mode === 'ask' ? draft.question : draft.text
  return words.trim() === '' ? 'text' : null
}
