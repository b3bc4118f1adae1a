import type { Actor } from '../../actor.ts'
import { isSameActor } from '../../case/party.ts'
import { type Refusal, refuse } from '../../case/refusal.ts'
import {
  decideStep,
  factsOf,
  isOpenFor,
  isPartyTo,
  type StepContext,
} from '../../requests/dossier.ts'
import { type HoldCommand, type HoldEvent, type HoldState, holdTransitions } from './hold.ts'

export interface HoldContext extends StepContext {
  /** Administration has recorded that one person runs the platform. */
  singleOperator: boolean
}

/**
 * Every step of a hold is decided here. Figures alone may place one, and never end it. Whoever placed one by
 * hand does not decide alone on what the account answers to it.
 */
export function decideHold(
  state: HoldState | null,
  command: HoldCommand,
  context: HoldContext,
): { events: HoldEvent[] } | Refusal {
  return decideStep({ refuseParty, isDone, refuseStatus, facts }, state, command, context)
}

function refuseParty(command: HoldCommand, actor: Actor): Refusal | null {
  if (!isPartyTo(holdTransitions[command.type], actor)) return refuse('NOT_ALLOWED_FOR_ACTOR')
  if (command.type !== 'place') return null
  const isByFigures = command.cause === 'figures' || command.cause === 'provider'
  if (isByFigures === (actor.kind === 'clock')) return null
  return refuse(isByFigures ? 'NOT_ALLOWED_FOR_ACTOR' : 'ONLY_PEOPLE_DECIDE_THIS')
}

function isDone(state: HoldState, command: HoldCommand): boolean {
  switch (command.type) {
    case 'place':
      return state.holdId === command.holdId
    case 'look':
      return state.status === 'standing' && state.lookBy === null
    case 'answer':
      return state.answers.includes(command.answerId)
    case 'note':
      return state.notes.includes(command.noteId)
    default:
      return state.decision?.decisionId === command.decisionId
  }
}

function refuseStatus(state: HoldState | null, { type }: HoldCommand): Refusal | null {
  if (isOpenFor(holdTransitions[type], state)) return null
  return refuse('HOLD_NOT_OPEN_FOR_THIS', { status: state?.status ?? 'none' })
}

function facts(state: HoldState, command: HoldCommand, context: HoldContext) {
  return refuseCommand(state, command, context) ?? factsOf(holdTransitions, command)
}

function refuseCommand(
  state: HoldState,
  command: HoldCommand,
  context: HoldContext,
): Refusal | null {
  if (command.type === 'confirm' && command.grounds.length === 0) return refuse('GROUNDS_MISSING')
  const isDecision = command.type === 'lift' || command.type === 'confirm'
  return isDecision && !mayDecideHold(state, context) ? refuse('PLACER_BARRED') : null
}

/** Whether an actor may lift or confirm a hold: not whoever placed it, once the account has answered. */
export function mayDecideHold(
  { placedBy, answers }: HoldState,
  { actor, singleOperator }: Pick<HoldContext, 'actor' | 'singleOperator'>,
): boolean {
  return singleOperator || answers.length === 0 || !isSameActor(placedBy, actor)
}
