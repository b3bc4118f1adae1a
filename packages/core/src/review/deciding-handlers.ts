import type { Actor } from '../actor.ts'
import { refuseBarredReviewer } from './barred-reviewer.ts'
import type { CommandContext } from './case-command.ts'
import type { EventFacts } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import type { CommandHandlers, CommandOf } from './command-handler.ts'
import { groundsNeverPut, statedGrounds } from './grounds-never-put.ts'
import { isSameActor } from './party.ts'
import { type Refusal, refuse } from './refusal.ts'
import { standingAssessments, unassessedStatements } from './standing-assessments.ts'

/** Judging what was submitted: statement by statement, then the whole. */
export const decidingHandlers: CommandHandlers<'assess' | 'accept' | 'reject'> = {
  assess: {
    isDone(state, { statementId, value }, { actor }) {
      const standing = standingAssessments(state).get(statementId)
      return standing?.value === value && isSameActor(standing.by, actor)
    },
    decide: (state, command, context) =>
      refuseAssessment(state, command, context) ?? {
        type: 'assessed',
        statementId: command.statementId,
        value: command.value,
        revision: command.revision,
      },
  },

  accept: {
    isDone: (state, command) => isDecided(state, 'accepted', command.decisionId),
    decide: (state, command, context) =>
      refuseDecision(state, command, context) ??
      refuseRuleAfterReopening(state, context.actor) ??
      refuseForbiddenMethods(state) ??
      refuseUnassessed(state) ??
      refuseDoubtfulStatements(state) ??
      refuseSources(state, command) ??
      (command.endsAt <= context.now ? refuse('APPROVAL_END_IN_PAST') : accepted(command)),
  },

  reject: {
    isDone: (state, command) => isDecided(state, 'rejected', command.decisionId),
    decide: (state, command, context) =>
      refuseDecision(state, command, context) ??
      refuseReasons(command) ??
      refuseSurpriseGrounds(state, command) ??
      (isStatedThroughout(state, command) ? null : refuseUnassessed(state)) ??
      rejected(command),
  },
}

// Field by field, so that nothing else that a caller hands along can get into the log.
function accepted(command: CommandOf<'accept'>): EventFacts {
  const { decisionId, revision, policyVersion, conditions, endsAt, contentDigest, sources } =
    command
  return {
    type: 'accepted',
    decisionId,
    revision,
    policyVersion,
    conditions,
    endsAt,
    contentDigest,
    ...(sources && {
      sources: sources.map(({ sourceId, cap, periodDays }) => ({ sourceId, cap, periodDays })),
    }),
  }
}

function rejected(command: CommandOf<'reject'>): EventFacts {
  const { decisionId, revision, policyVersion, grounds, remedies, contentDigest } = command
  return {
    type: 'rejected',
    decisionId,
    revision,
    policyVersion,
    grounds,
    remedies,
    contentDigest,
  }
}

function isDecided(state: CaseState, status: 'accepted' | 'rejected', decisionId: string): boolean {
  return state.status === status && state.decision?.decisionId === decisionId
}

function refuseAssessment(
  state: CaseState,
  { statementId, revision }: CommandOf<'assess'>,
  { actor }: CommandContext,
): Refusal | null {
  const misread = refuseDecision(state, { revision }, { actor })
  if (misread) return misread
  if (!Object.hasOwn(state.statementDigests, statementId)) {
    return refuse('STATEMENT_UNKNOWN', { statementIds: [statementId] })
  }
  const byPerson = standingAssessments(state).get(statementId)?.by.kind === 'staff'
  // What a person judged, no rule judges over.
  const isOverruled = actor.kind === 'rule' && byPerson
  return isOverruled ? refuse('NOT_ALLOWED_FOR_ACTOR', { statementIds: [statementId] }) : null
}

function refuseDecision(
  state: CaseState,
  { revision }: { revision: number },
  { actor }: Pick<CommandContext, 'actor'>,
): Refusal | null {
  const barred = refuseBarredReviewer(state, actor)
  if (barred) return barred
  return revision === state.revision
    ? null
    : refuse('REVISION_OUTDATED', { revision: state.revision })
}

/** A reopened case goes to another person; a rule would only repeat what was found wrong. */
function refuseRuleAfterReopening(state: CaseState, actor: Actor): Refusal | null {
  return actor.kind === 'rule' && state.reopenedFor ? refuse('ONLY_PEOPLE_DECIDE_THIS') : null
}

function refuseForbiddenMethods(state: CaseState): Refusal | null {
  const forbidden = state.methods.filter(({ stance }) => stance === 'forbidden')
  if (forbidden.length === 0) return null
  return refuse('METHOD_FORBIDDEN', { methods: forbidden.map(({ code }) => code) })
}

function refuseUnassessed(state: CaseState): Refusal | null {
  const statementIds = unassessedStatements(state)
  return statementIds.length > 0 ? refuse('STATEMENTS_NOT_ASSESSED', { statementIds }) : null
}

function refuseDoubtfulStatements(state: CaseState): Refusal | null {
  const doubtful = [...standingAssessments(state)].filter(
    ([, { value }]) => value === 'unclear' || value === 'contradicted',
  )
  if (doubtful.length === 0) return null
  return refuse('STATEMENT_CONTRADICTED', { statementIds: doubtful.map(([id]) => id) })
}

/** Without a cap for each source nobody would know how much was approved. */
function refuseSources(state: CaseState, { sources = [] }: CommandOf<'accept'>): Refusal | null {
  const named = sources.map(({ sourceId }) => sourceId)
  const unknown = named.filter((id) => !state.sourceIds.includes(id))
  if (unknown.length > 0) return refuse('SOURCE_UNKNOWN', { sourceIds: unknown })
  const missing = state.sourceIds.filter((id) => !named.includes(id))
  return missing.length > 0 ? refuse('SOURCE_CAP_MISSING', { sourceIds: missing }) : null
}

function refuseReasons({ grounds, remedies }: CommandOf<'reject'>): Refusal | null {
  if (grounds.length === 0) return refuse('GROUNDS_MISSING')
  const saysNone = remedies.includes('none')
  const isComplete = saysNone ? remedies.length === 1 : remedies.length > 0
  return isComplete ? null : refuse('REMEDY_MISSING')
}

function refuseSurpriseGrounds(state: CaseState, command: CommandOf<'reject'>): Refusal | null {
  const grounds = groundsNeverPut(state, command.grounds)
  return grounds.length > 0 ? refuse('GROUND_NOT_PUT_TO_CUSTOMER', { grounds }) : null
}

/** Where the customer stated every ground outright, the other statements need no judgement. */
function isStatedThroughout(state: CaseState, { grounds }: CommandOf<'reject'>): boolean {
  const stated = statedGrounds(state)
  return grounds.every((ground) => stated.includes(ground))
}
