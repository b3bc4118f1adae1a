import type { Actor } from '../../actor.ts'
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
export const decidingHandlers: CommandHandlers<'assess' | 'assess_together' | 'accept' | 'reject'> =
  {
    assess: {
      isDone: isJudgedSo,
      decide: (state, command, { actor }) =>
        refuseAssessments(state, { ...command, statementIds: [command.statementId] }, actor) ??
        assessed(command),
    },

    assess_together: {
      isDone: (state, command, context) =>
        eachOf(command).every((each) => isJudgedSo(state, each, context)),
      decide: (state, command, context) =>
        refuseAssessments(state, command, context.actor) ??
        eachOf(command)
          .filter((each) => !isJudgedSo(state, each, context))
          .map(assessed),
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

type Judgement = Omit<CommandOf<'assess'>, 'type'>

/** The judgements that the act stands for, each statement once. */
function eachOf({ statementIds, value, revision }: CommandOf<'assess_together'>): Judgement[] {
  return [...new Set(statementIds)].map((statementId) => {
    return { statementId, value, revision, inBulk: true }
  })
}

function assessed({ statementId, value, revision, inBulk }: Judgement): EventFacts {
  return { type: 'assessed', statementId, value, revision, ...(inBulk && { inBulk }) }
}

function isJudgedSo(
  state: CaseState,
  { statementId, value, inBulk }: Judgement,
  { actor }: CommandContext,
): boolean {
  const standing = standingAssessments(state).get(statementId)
  return standing?.value === value && standing.inBulk === inBulk && isSameActor(standing.by, actor)
}

/** Refuses all of them for one that cannot be judged, and names each that cannot. */
function refuseAssessments(
  state: CaseState,
  { statementIds, revision }: Pick<CommandOf<'assess_together'>, 'statementIds' | 'revision'>,
  actor: Actor,
): Refusal | null {
  const misread = refuseMisread(state, { revision }, actor)
  if (misread) return misread
  const unknown = statementIds.filter((id) => !Object.hasOwn(state.statementDigests, id))
  if (unknown.length > 0) return refuse('STATEMENT_UNKNOWN', { statementIds: unknown })
  // No rule overrides a person's assessment.
  const standing = standingAssessments(state)
  const overruled = statementIds.filter((id) => standing.get(id)?.by.kind === 'staff')
  return actor.kind === 'rule' && overruled.length > 0
    ? refuse('NOT_ALLOWED_FOR_ACTOR', { statementIds: overruled })
    : null
}
