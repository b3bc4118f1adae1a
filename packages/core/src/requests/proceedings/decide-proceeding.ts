import type { Actor } from '../../actor.ts'
import { isSameActor, partyOf } from '../../case/party.ts'
import { isRefusal, type Refusal, refuse } from '../../case/refusal.ts'
import type { Instant } from '../../instant.ts'
import { isHearingOver } from './is-hearing-over.ts'
import type {
  ProceedingCommand,
  ProceedingEvent,
  ProceedingFacts,
  ProceedingState,
} from './proceeding.ts'
import { proceedingTransitions } from './proceeding-transitions.ts'

export interface ProceedingContext {
  actor: Actor
  now: Instant
  /** Administration has recorded that one person runs the platform. */
  singleOperator: boolean
}

type Given<Type extends ProceedingCommand['type']> = Extract<ProceedingCommand, { type: Type }>

/**
 * Every step of a proceeding is decided here. Whoever proposes a measure does not decide on it; the
 * account is heard before it, about this measure and these grounds, or at once after a suspension that
 * could not wait. No events means that the state already is what was asked for.
 */
export function decideProceeding(
  state: ProceedingState | null,
  command: ProceedingCommand,
  context: ProceedingContext,
): { events: ProceedingEvent[] } | Refusal {
  const stranger = refuseParty(command, context.actor)
  if (stranger) return stranger
  if (state && isDone(state, command)) return { events: [] }
  const { from } = proceedingTransitions[command.type]
  if (!from.includes(state?.status ?? 'none')) {
    return refuse('PROCEEDING_NOT_OPEN_FOR_THIS', { status: state?.status ?? 'none' })
  }
  const facts = factsOf(state as ProceedingState, command, context)
  if (isRefusal(facts)) return facts
  return { events: [{ ...facts, at: context.now, by: context.actor }] }
}

function refuseParty({ type }: ProceedingCommand, actor: Actor): Refusal | null {
  if (proceedingTransitions[type].by.some((party) => party === partyOf(actor))) return null
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
      return state.lifting?.decisionId === command.decisionId
    default:
      return state.decision?.decisionId === command.decisionId
  }
}

function factsOf(
  state: ProceedingState,
  command: ProceedingCommand,
  context: ProceedingContext,
): ProceedingFacts | Refusal {
  switch (command.type) {
    case 'propose':
      return refuseNoGrounds(command) ?? { ...command, type: 'measure_proposed' }
    case 'hear':
      return (
        refuseNoGrounds(command) ??
        refuseEndInPast(command.until, context) ?? { ...command, type: 'hearing_opened' }
      )
    case 'answer':
      return state.hearing === null || state.hearing.concluded
        ? refuse('PROCEEDING_NOT_OPEN_FOR_THIS', { status: state.status })
        : { ...command, type: 'hearing_answered' }
    case 'warn':
      return (
        refuseNoGrounds(command) ??
        refuseProposer(state, context) ??
        refuseUnheard(state, command.grounds, context) ?? { ...command, type: 'account_warned' }
      )
    case 'suspend':
      return suspended(state, command, context)
    case 'uphold':
      return refuseProposer(state, context) ?? upheld(state, command, context)
    case 'drop':
      return refuseStrangersDrop(state, context.actor) ?? { ...command, type: 'proceeding_dropped' }
    case 'lift':
      return { ...command, type: 'suspension_lifted' }
  }
}

function suspended(
  state: ProceedingState,
  command: Given<'suspend'>,
  context: ProceedingContext,
): ProceedingFacts | Refusal {
  const refused = refuseNoGrounds(command) ?? refuseProposer(state, context)
  if (refused) return refused
  const unheard =
    refuseUnheard(state, command.grounds, context) ??
    (state.measure === 'suspension' ? null : refuse('MEASURE_NOT_HEARD'))
  // Who was heard about it needs no hearing afterwards.
  if (unheard === null) return { ...command, atOnce: null, type: 'account_suspended' }
  if (command.atOnce === null) return unheard
  return refuseEndInPast(command.atOnce.until, context) ?? { ...command, type: 'account_suspended' }
}

function upheld(
  state: ProceedingState,
  command: Given<'uphold'>,
  { now }: ProceedingContext,
): ProceedingFacts | Refusal {
  if (state.hearing === null || state.hearing.concluded) {
    return refuse('PROCEEDING_NOT_OPEN_FOR_THIS', { status: state.status })
  }
  return isHearingOver(state.hearing, now)
    ? { ...command, type: 'suspension_upheld' }
    : refuse('HEARING_NOT_OVER', { until: state.hearing.until })
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

/** A decision rests on what the account could speak to, and comes when it has spoken or had the time. */
function refuseUnheard(
  { hearing, grounds: heard }: ProceedingState,
  grounds: readonly string[],
  { now }: ProceedingContext,
): Refusal | null {
  if (hearing === null) return refuse('HEARING_NOT_OVER')
  const surprising = grounds.filter((ground) => !heard.includes(ground))
  if (surprising.length > 0) return refuse('GROUND_NOT_PUT_TO_CUSTOMER', { grounds: surprising })
  return isHearingOver(hearing, now) ? null : refuse('HEARING_NOT_OVER', { until: hearing.until })
}

function refuseStrangersDrop(state: ProceedingState, actor: Actor): Refusal | null {
  if (partyOf(actor) === 'lead') return null
  const isOwn = isSameActor(state.proposedBy, actor) && state.status === 'proposed'
  return isOwn ? null : refuse('NOT_ALLOWED_FOR_ACTOR')
}
