import type { Actor } from '../../actor.ts'
import type { CommandContext, DecisionCommand } from '../case-command.ts'
import type { EventFacts } from '../case-event.ts'
import type { CaseState, DecisionFacts } from '../case-state.ts'
import { type Refusal, refuse } from '../refusal.ts'
import type { CommandOf } from './command-handler.ts'
import { refuseMisread } from './shared-refusals.ts'
import { standingAssessments, unassessedStatements } from './standing-assessments.ts'

/** The decision on the case as it stands, or why it may not be made, whoever confirms it. */
export function judgeDecision(
  state: CaseState,
  command: DecisionCommand,
  context: Pick<CommandContext, 'actor' | 'now'>,
): DecisionFacts | Refusal {
  return command.type === 'accept'
    ? judgeAcceptance(state, command, context)
    : judgeRejection(state, command, context)
}

function judgeAcceptance(
  state: CaseState,
  command: CommandOf<'accept'>,
  { actor, now }: Pick<CommandContext, 'actor' | 'now'>,
): DecisionFacts | Refusal {
  return (
    refuseMisread(state, command, actor) ??
    refuseRuleAfterReopening(state, actor) ??
    refuseForbiddenMethods(state) ??
    refuseUnassessed(state) ??
    refuseDoubtfulStatements(state) ??
    refuseSources(state, command) ??
    (command.endsAt <= now ? refuse('APPROVAL_END_IN_PAST') : accepted(command))
  )
}

function judgeRejection(
  state: CaseState,
  command: CommandOf<'reject'>,
  { actor }: Pick<CommandContext, 'actor'>,
): DecisionFacts | Refusal {
  return (
    refuseMisread(state, command, actor) ??
    refuseReasons(command) ??
    refuseSurpriseGrounds(state, command) ??
    refuseUnknownStatements(state, command) ??
    (isStatedThroughout(state, command) ? null : refuseUnread(state, command)) ??
    (command.lacksFact ? refuse('FACT_MISSING') : rejected(command))
  )
}

// Field by field, so that nothing else a caller passes can get into the log.
function accepted(command: CommandOf<'accept'>): DecisionFacts {
  const { decisionId, revision, policyVersion, conditions, endsAt, sources } = command
  return {
    outcome: 'accepted',
    decisionId,
    revision,
    policyVersion,
    conditions,
    endsAt,
    ...(sources && {
      sources: sources.map(({ sourceId, cap, periodDays }) => ({ sourceId, cap, periodDays })),
    }),
  }
}

function rejected(command: CommandOf<'reject'>): DecisionFacts {
  const { decisionId, revision, policyVersion, grounds, remedies, restsOn } = command
  return {
    outcome: 'rejected',
    ...{ decisionId, revision, policyVersion, grounds, remedies },
    ...(restsOn && { restsOn }),
  }
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

/** What a rejection rests on has been judged; the other statements may stay open. */
function refuseUnread(state: CaseState, { restsOn = [] }: CommandOf<'reject'>): Refusal | null {
  // Resting on nothing at all would be a rejection that nobody has read anything for.
  if (restsOn.length === 0) return refuseUnassessed(state)
  const statementIds = unassessedStatements(state).filter((id) => restsOn.includes(id))
  return statementIds.length > 0 ? refuse('STATEMENTS_NOT_ASSESSED', { statementIds }) : null
}

function refuseUnknownStatements(
  state: CaseState,
  { restsOn = [] }: CommandOf<'reject'>,
): Refusal | null {
  const statementIds = restsOn.filter((id) => !Object.hasOwn(state.statementDigests, id))
  return statementIds.length > 0 ? refuse('STATEMENT_UNKNOWN', { statementIds }) : null
}

function refuseDoubtfulStatements(state: CaseState): Refusal | null {
  const doubtful = [...standingAssessments(state)].filter(
    ([, { value }]) => value === 'unclear' || value === 'contradicted',
  )
  if (doubtful.length === 0) return null
  return refuse('STATEMENT_CONTRADICTED', { statementIds: doubtful.map(([id]) => id) })
}

/** Without a cap for each source it would be unknown how much was approved. */
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

/** If the customer stated every ground outright, the other statements need no assessment. */
function isStatedThroughout(state: CaseState, { grounds }: CommandOf<'reject'>): boolean {
  const stated = statedGrounds(state)
  return grounds.every((ground) => stated.includes(ground))
}

/** The event of a decision, with the digest of its statement and its proposer, if it has one. */
export function decisionEvent(
  { outcome, ...facts }: DecisionFacts,
  contentDigest: string,
  proposedBy?: Actor,
): EventFacts {
  return { type: outcome, ...facts, contentDigest, ...(proposedBy && { proposedBy }) } as EventFacts
}

/**
 * The given grounds that the customer has neither answered a question about nor stated. Only an answered
 * question counts: an open one has given no chance yet, and one taken back was no question. Rejecting on a
 * ground returned here would be arbitrary.
 */
export function groundsNeverPut(state: CaseState, grounds: readonly string[]): string[] {
  const put = new Set(statedGrounds(state))
  for (const question of state.questions) {
    if (question.state === 'answered') for (const ground of question.grounds) put.add(ground)
  }
  return grounds.filter((ground) => !put.has(ground))
}

/** The grounds that the methods of the latest submission amount to in themselves. */
function statedGrounds(state: CaseState): string[] {
  return state.methods.flatMap((method) => method.grounds)
}
