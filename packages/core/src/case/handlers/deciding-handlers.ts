import type { CommandContext, DecisionCommand } from '../case-command.ts'
import type { EventFacts } from '../case-event.ts'
import type { CaseState } from '../case-state.ts'
import { isSameActor } from '../party.ts'
import { isRefusal, type Refusal, refuse } from '../refusal.ts'
import type { CommandHandlers, CommandOf } from './command-handler.ts'
import { decisionEvent, judgeDecision } from './judge-decision.ts'
import { refuseMisread, refuseWhileProposed } from './shared-refusals.ts'
import { standingAssessments } from './standing-assessments.ts'
/** Judging a submission: statement by statement, then as a whole. */
export const decidingHandlers: CommandHandlers<'assess' | 'accept' | 'reject'> = {
  assess: {
    isDone(state, { statementId, value, inBulk }, { actor }) {
      const standing = standingAssessments(state).get(statementId)
      return (
        standing?.value === value && standing.inBulk === inBulk && isSameActor(standing.by, actor)
      )
    },
    decide: (state, command, context) =>
      refuseAssessment(state, command, context) ?? {
        type: 'assessed',
        statementId: command.statementId,
        value: command.value,
        revision: command.revision,
        ...(command.inBulk && { inBulk: true }),
      },
  },

  accept: {
    isDone: (state, command) => isDecided(state, 'accepted', command.decisionId),
    decide: decideAlone,
  },

  reject: {
    isDone: (state, command) => isDecided(state, 'rejected', command.decisionId),
    decide: decideAlone,
  },
}

function isDecided(state: CaseState, status: 'accepted' | 'rejected', decisionId: string): boolean {
  return state.status === status && state.decision?.decisionId === decisionId
}

/** Where it takes two people, neither a person nor a rule decides without the other. */
function decideAlone(
  state: CaseState,
  command: DecisionCommand,
  context: CommandContext,
): EventFacts | Refusal {
  const judged = judgeDecision(state, command, context)
  if (isRefusal(judged)) return judged
  const waiting = refuseWhileProposed(state)
  if (waiting) return waiting
  if (context.takesTwo) return refuse('SECOND_REVIEWER_NEEDED')
  return decisionEvent(judged, command.contentDigest)
}

function refuseAssessment(
  state: CaseState,
  { statementId, revision }: CommandOf<'assess'>,
  { actor }: CommandContext,
): Refusal | null {
  const misread = refuseMisread(state, { revision }, actor)
  if (misread) return misread
  if (!Object.hasOwn(state.statementDigests, statementId)) {
    return refuse('STATEMENT_UNKNOWN', { statementIds: [statementId] })
  }
  const byPerson = standingAssessments(state).get(statementId)?.by.kind === 'staff'
  // No rule overrides a person's assessment.
  const isOverruled = actor.kind === 'rule' && byPerson
  return isOverruled ? refuse('NOT_ALLOWED_FOR_ACTOR', { statementIds: [statementId] }) : null
}
