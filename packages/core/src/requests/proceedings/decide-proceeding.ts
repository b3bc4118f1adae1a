import type { Actor } from '../../actor.ts'
import { isSameActor, partyOf } from '../../case/party.ts'
import { type Refusal, refuse } from '../../case/refusal.ts'
import type { Instant } from '../../instant.ts'
import {
  decideStep,
  factsOf,
  hadItsSay,
  isOpenFor,
  isPartyTo,
  type StepContext,
} from '../dossier.ts'
import {
  type Hearing,
  type ProceedingCommand,
  type ProceedingEvent,
  type ProceedingState,
  proceedingTransitions,
} from './proceeding.ts'

export interface ProceedingContext extends StepContext {
  /** Administration has recorded that one person runs the platform. */
  singleOperator: boolean
}

type Given<Type extends ProceedingCommand['type']> = Extract<ProceedingCommand, { type: Type }>

/**
 * Every step of a proceeding is decided here. The proposer of a measure does not decide on it. The account is
 * heard before the decision, about this measure and these grounds, or straight after a suspension that could
 * not wait.
 */
export function decideProceeding(
  state: ProceedingState | null,
  command: ProceedingCommand,
  context: ProceedingContext,
): { events: ProceedingEvent[] } | Refusal {
  return decideStep({ refuseParty, isDone, refuseStatus, facts }, state, command, context)
}

function refuseParty({ type }: ProceedingCommand, actor: Actor): Refusal | null {
  if (isPartyTo(proceedingTransitions[type], actor)) return null
  const isPerson = actor.kind === 'staff' || actor.kind === 'customer'
  return refuse(isPerson ? 'NOT_ALLOWED_FOR_ACTOR' : 'ONLY_PEOPLE_DECIDE_THIS')
}

function isDone(state: ProceedingState, command: ProceedingCommand): boolean {
  switch (command.type) {
    case 'propose':
      return state.proceedingId === command.proceedingId
    case 'hear':
      return state.hearing?.hearingId === command.hearingId
    case 'answer':
      return state.hearing?.answers.includes(command.answerId) ?? false
    case 'lift':
    case 'withdraw':
      return state.lifting?.decisionId === command.decisionId
    default:
      return state.decision?.decisionId === command.decisionId
  }
}

function refuseStatus(state: ProceedingState | null, { type }: ProceedingCommand): Refusal | null {
  return isOpenFor(proceedingTransitions[type], state) ? null : notOpen(state)
}

function notOpen(state: ProceedingState | null): Refusal {
  return refuse('PROCEEDING_NOT_OPEN_FOR_THIS', { status: state?.status ?? 'none' })
}

function facts(state: ProceedingState, command: ProceedingCommand, context: ProceedingContext) {
  const given = command.type === 'suspend' ? heardBefore(state, command, context) : command
  return refuseCommand(state, given, context) ?? factsOf(proceedingTransitions, given)
}

/** An account that was heard about a suspension needs no hearing afterwards. */
function heardBefore(
  state: ProceedingState,
  command: Given<'suspend'>,
  context: ProceedingContext,
): Given<'suspend'> {
  return wasHeardOnSuspension(state, command.grounds, context)
    ? { ...command, atOnce: null }
    : command
}

/** Whether an account was heard about a suspension on these grounds. */
export function wasHeardOnSuspension(
  state: ProceedingState,
  grounds: readonly string[],
  context: Pick<ProceedingContext, 'now'>,
): boolean {
  return refuseUnheardSuspension(state, grounds, context) === null
}

function refuseCommand(
  state: ProceedingState,
  command: ProceedingCommand,
  context: ProceedingContext,
): Refusal | null {
  switch (command.type) {
    case 'propose':
      return refuseNoGrounds(command)
    case 'hear':
      return refuseNoGrounds(command) ?? refuseEndInPast(command.until, context)
    case 'answer':
      return refuseConcluded(state)
    case 'warn':
      return (
        refuseNoGrounds(command) ??
        refuseProposer(state, context) ??
        refuseUnheard(state, command.grounds, context)
      )
    case 'suspend':
      return (
        refuseNoGrounds(command) ??
        refuseProposer(state, context) ??
        (command.atOnce === null
          ? refuseUnheardSuspension(state, command.grounds, context)
          : refuseEndInPast(command.atOnce.until, context))
      )
    case 'uphold':
      return (
        refuseProposer(state, context) ??
        refuseConcluded(state) ??
        refuseBeforeItsSay(state.hearing!, context)
      )
    case 'drop':
      return refuseStrangersDrop(state, context.actor)
    default:
      return null
  }
}

function refuseNoGrounds({ grounds }: { grounds: readonly string[] }): Refusal | null {
  return grounds.length === 0 ? refuse('GROUNDS_MISSING') : null
}

function refuseEndInPast(until: Instant, { now }: ProceedingContext): Refusal | null {
  return until <= now ? refuse('HEARING_END_IN_PAST') : null
}

function refuseProposer(
  { proposedBy }: ProceedingState,
  { actor, singleOperator }: ProceedingContext,
): Refusal | null {
  return isSameActor(proposedBy, actor) && !singleOperator ? refuse('PROPOSER_BARRED') : null
}

/** A decision rests on what the account could speak to, and comes once it has spoken or had its time. */
function refuseUnheard(
  state: ProceedingState,
  grounds: readonly string[],
  context: Pick<ProceedingContext, 'now'>,
): Refusal | null {
  if (state.hearing === null) return refuse('HEARING_NOT_OVER')
  const surprising = grounds.filter((ground) => !state.grounds.includes(ground))
  if (surprising.length > 0) return refuse('GROUND_NOT_PUT_TO_CUSTOMER', { grounds: surprising })
  return refuseBeforeItsSay(state.hearing, context)
}

function refuseUnheardSuspension(
  state: ProceedingState,
  grounds: readonly string[],
  context: Pick<ProceedingContext, 'now'>,
): Refusal | null {
  const unheard = refuseUnheard(state, grounds, context)
  if (unheard) return unheard
  return state.measure === 'suspension' ? null : refuse('MEASURE_NOT_HEARD')
}

function refuseBeforeItsSay(
  hearing: Hearing,
  { now }: Pick<ProceedingContext, 'now'>,
): Refusal | null {
  return hadItsSay(hearing, now) ? null : refuse('HEARING_NOT_OVER', { until: hearing.until })
}

/** A hearing takes nothing more once a decision has been made in the light of it. */
function refuseConcluded(state: ProceedingState): Refusal | null {
  return (state.hearing?.concluded ?? true) ? notOpen(state) : null
}

function refuseStrangersDrop(state: ProceedingState, actor: Actor): Refusal | null {
  if (partyOf(actor) === 'lead') return null
  const isOwn = isSameActor(state.proposedBy, actor) && state.status === 'proposed'
  return isOwn ? null : refuse('NOT_ALLOWED_FOR_ACTOR')
}

/**
 * The moment from which staff have something to decide in a proceeding: a proposal at once; a hearing when
 * the account has answered or its time is over. Null where nothing is left to decide.
 */
export function whenDue({ status, hearing, proposedAt }: ProceedingState): Instant | null {
  if (status === 'proposed') return proposedAt
  const isOpen = (status === 'hearing' || status === 'suspended') && !hearing!.concluded
  return isOpen ? (hearing!.answeredAt ?? hearing!.until) : null
}
