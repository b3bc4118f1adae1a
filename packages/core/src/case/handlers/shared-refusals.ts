import type { Actor } from '../../actor.ts'
import type { CaseState } from '../case-state.ts'
import { type Refusal, refuse } from '../refusal.ts'

/** Refuses a person who may no longer judge the case, and one who read an earlier revision of it. */
export function refuseMisread(
  state: CaseState,
  { revision }: { revision: number },
  actor: Actor,
): Refusal | null {
  const barred = refuseBarredReviewer(state, actor)
  if (barred) return barred
  return revision === state.revision
    ? null
    : refuse('REVISION_OUTDATED', { revision: state.revision })
}

/** Refuses the person who decided the case before it was reopened: an appeal goes to another. */
export function refuseBarredReviewer(state: CaseState, actor: Actor): Refusal | null {
  const isBarred = actor.kind === 'staff' && state.barredReviewers.includes(actor.personId)
  return isBarred ? refuse('REVIEWER_BARRED') : null
}

/** Refuses commands that would bypass a proposal: a second person confirms or returns it first. */
export function refuseWhileProposed({ proposal }: CaseState): Refusal | null {
  return proposal && refuse('PROPOSAL_WAITING', { decisionId: proposal.decisionId })
}
