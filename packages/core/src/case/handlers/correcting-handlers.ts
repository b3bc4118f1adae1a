import type { Actor } from '../../actor.ts'
import type { CaseState, ReopenReason } from '../case-state.ts'
import { isSameActor } from '../party.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CommandHandlers } from './command-handler.ts'
import { refuseBarredReviewer } from './shared-refusals.ts'
/** What people do to a decision already made: end its approval, or have it reviewed again. */
export const correctingHandlers: CommandHandlers<'revoke' | 'reopen'> = {
  revoke: {
    isDone: (state, command) => state.revocation?.decisionId === command.decisionId,
    decide: (state, { decisionId, grounds, contentDigest }, { actor }) =>
      refuseBarredReviewer(state, actor) ??
      (grounds.length === 0
        ? refuse('GROUNDS_MISSING')
        : { type: 'revoked', decisionId, grounds, contentDigest }),
  },

  reopen: {
    isDone: ({ status, reopenedFor }, { reason }) =>
      reopenedFor === reason && (status === 'in_review' || status === 'awaiting_answer'),
    decide: (state, { reason }, { actor }) =>
      refuseReopener(state, reason, actor) ?? { type: 'reopened', reason },
  },
}

function refuseReopener(state: CaseState, reason: ReopenReason, actor: Actor): Refusal | null {
  const deciders = state.revocation
    ? [state.revocation.by]
    : [state.decision?.by, state.decision?.proposedBy]
  // People may not uphold an appeal against their own decision; a lead may correct their own error.
  const isOwn = deciders.some((decider) => decider && isSameActor(decider, actor))
  if (reason === 'appeal_upheld' && isOwn) {
    return refuse('REVIEWER_BARRED')
  }
  return refuseBarredReviewer(state, actor)
}
