import type { CommandContext, DecisionCommand } from '../case-command.ts'
import type { CaseState, Proposal } from '../case-state.ts'
import { isLead, isSameActor } from '../party.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CommandHandlers } from './command-handler.ts'
import { decisionEvent, judgeDecision } from './judge-decision.ts'
import { refuseBarredReviewer, refuseWhileProposed } from './shared-refusals.ts'
/** Decisions that take two people: one proposes, another confirms or returns what was proposed. */
export const proposingHandlers: CommandHandlers<
  'propose' | 'confirm_proposal' | 'return_proposal' | 'withdraw_proposal'
> = {
  propose: {
    isDone: (state, { decision: { decisionId } }) =>
      state.proposal?.decisionId === decisionId ||
      state.decision?.decisionId === decisionId ||
      state.settledProposals.includes(decisionId),
    decide(state, { decision }, context) {
      const judged = judgeDecision(state, decision, context)
      if (isRefusal(judged)) return judged
      const { contentDigest } = decision
      return (
        refuseWhileProposed(state) ?? { type: 'decision_proposed', decision: judged, contentDigest }
      )
    },
  },

  confirm_proposal: {
    isDone: (state, { decisionId }) => state.decision?.decisionId === decisionId,
    decide(state, { decisionId, contentDigest }, context) {
      const proposal = waitingFor(state, decisionId)
      if (isRefusal(proposal)) return proposal
      const alone = refuseSamePerson(proposal, context)
      if (alone) return alone
      // The case is judged again, for the second person and at the moment of the decision.
      const judged = judgeDecision(state, commandOf(proposal), context)
      return isRefusal(judged) ? judged : decisionEvent(judged, contentDigest, proposal.by)
    },
  },

  return_proposal: {
    isDone: (state, { decisionId }) => state.settledProposals.includes(decisionId),
    decide(state, { decisionId, contentDigest }, context) {
      const proposal = waitingFor(state, decisionId)
      if (isRefusal(proposal)) return proposal
      return (
        refuseBarredReviewer(state, context.actor) ??
        refuseSamePerson(proposal, context) ?? {
          type: 'proposal_returned',
          decisionId,
          contentDigest,
        }
      )
    },
  },

  withdraw_proposal: {
    isDone: (state, { decisionId }) => state.settledProposals.includes(decisionId),
    decide(state, { decisionId }, { actor }) {
      const proposal = waitingFor(state, decisionId)
      if (isRefusal(proposal)) return proposal
      const may = isSameActor(proposal.by, actor) || isLead(actor)
      return may ? { type: 'proposal_withdrawn', decisionId } : refuse('NOT_ALLOWED_FOR_ACTOR')
    },
  },
}

function waitingFor({ proposal }: CaseState, decisionId: string): Proposal | Refusal {
  return proposal?.decisionId === decisionId ? proposal : refuse('PROPOSAL_UNKNOWN')
}

/** Persons are compared, not roles: a reviewer who is also a lead is not a second person. */
function refuseSamePerson(
  { by }: Proposal,
  { actor, isSingleOperator }: CommandContext,
): Refusal | null {
  return isSameActor(by, actor) && !isSingleOperator ? refuse('SECOND_REVIEWER_NEEDED') : null
}

/** The command that would make the proposed decision; the confirming person digests its statement. */
function commandOf({ by: _by, at: _at, ...decision }: Proposal): DecisionCommand {
  const { outcome, ...facts } = decision
  const type = outcome === 'accepted' ? 'accept' : 'reject'
  return { type, ...facts, contentDigest: '' } as DecisionCommand
}
