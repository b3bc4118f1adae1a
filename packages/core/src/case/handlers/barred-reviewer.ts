import type { Actor } from '../../actor.ts'
import type { CaseState } from '../case-state.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Refuses whoever decided the case before it was reopened: an appeal goes to another person. */
export function refuseBarredReviewer(state: CaseState, actor: Actor): Refusal | null {
  const isBarred = actor.kind === 'staff' && state.barredReviewers.includes(actor.personId)
  return isBarred ? refuse('REVIEWER_BARRED') : null
}
