import type { Actor } from '../../actor.ts'
import { isSameActor } from '../../case/party.ts'
import { type Refusal, refuse } from '../../case/refusal.ts'
import type { Instant } from '../../instant.ts'
import {
  decideStep,
  type FactsOf,
  factsOf,
  isOpenFor,
  isPartyTo,
  type StepContext,
  type Transition,
} from '../../requests/dossier.ts'

/** What is on hold: the smallest unit that explains what came back. */
export type HeldUnit =
  | { kind: 'import'; groupId: string; batchId: string }
  | { kind: 'group'; groupId: string }
  | { kind: 'account' }

/** Why: figures alone, a person by hand, an incident from outside, or figures of a provider that failed. */
export type HoldCause = 'figures' | 'person' | 'incident' | 'provider'

export type HoldStatus = 'standing' | 'lifted' | 'confirmed'

/** A hold. Ids and codes only; figures and texts are stored elsewhere. */
export interface HoldState {
  holdId: string
  accountId: string
  unit: HeldUnit
  cause: HoldCause
  /** The incident that it was placed for. */
  incidentId: string | null
  status: HoldStatus
  placedBy: Actor
  placedAt: Instant
  /** Until when a person is to look at what is new: an automatic hold, or an answer. */
  lookBy: Instant | null
  /** Who looked last. */
  looked: { by: Actor; at: Instant } | null
  answers: readonly string[]
  notes: readonly string[]
  decision: { decisionId: string; by: Actor; at: Instant } | null
}

export type HoldCommand =
  | {
      type: 'place'
      holdId: string
      accountId: string
      unit: HeldUnit
      cause: HoldCause
      /** The rule that the figures broke; null where a person places it. */
      rule: string | null
      incidentId: string | null
      lookBy: Instant | null
      contentDigest: string
    }
  | { type: 'look' }
  | { type: 'answer'; answerId: string; lookBy: Instant; contentDigest: string }
  | { type: 'note'; noteId: string; contentDigest: string }
  | { type: 'lift'; decisionId: string; contentDigest: string }
  | { type: 'confirm'; decisionId: string; grounds: readonly string[]; contentDigest: string }

const staff = ['reviewer', 'lead'] as const

/** The transition table of holds. The clock places and never lifts: a hold ends by people alone. */
export const holdTransitions = {
  place: { from: ['none'], by: ['clock', ...staff], event: 'hold_placed' },
  look: { from: ['standing'], by: staff, event: 'hold_looked_at' },
  // The objection; against what is confirmed there is the appeal.
  answer: { from: ['standing'], by: ['customer'], event: 'hold_answered' },
  note: { from: ['standing', 'lifted', 'confirmed'], by: staff, event: 'hold_noted' },
  lift: { from: ['standing'], by: staff, event: 'hold_lifted' },
  confirm: { from: ['standing'], by: ['lead'], event: 'hold_confirmed' },
} as const satisfies Record<HoldCommand['type'], Transition<HoldStatus>>

/** What happened; ids, codes and digests only. */
export type HoldEvent = { at: Instant; by: Actor } & HoldFacts
export type HoldFacts = FactsOf<HoldCommand, typeof holdTransitions>

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

/**
 * Folds one event into the state of its hold.
 *
 * @throws {Error} if the first event does not place it, or a later one does: a broken log
 */
export function evolveHold(state: HoldState | null, event: HoldEvent): HoldState {
  if (event.type === 'hold_placed') {
    if (state !== null) throw new Error('A hold is placed once.')
    const { holdId, accountId, unit, cause, incidentId, lookBy, by, at } = event
    return {
      ...{ holdId, accountId, unit, cause, incidentId, lookBy },
      status: 'standing',
      placedBy: by,
      placedAt: at,
      looked: null,
      answers: [],
      notes: [],
      decision: null,
    }
  }
  if (state === null) throw new Error('A hold begins with its placing.')
  return { ...state, ...changes(state, event) }
}

function changes(
  state: HoldState,
  event: Exclude<HoldEvent, { type: 'hold_placed' }>,
): Partial<HoldState> {
  const { by, at } = event
  switch (event.type) {
    case 'hold_answered':
      // A promise that runs already is not put off by a further answer.
      return { answers: [...state.answers, event.answerId], lookBy: state.lookBy ?? event.lookBy }
    case 'hold_looked_at':
      return { lookBy: null, looked: { by, at } }
    case 'hold_noted':
      return { notes: [...state.notes, event.noteId] }
    case 'hold_lifted':
    case 'hold_confirmed':
      return {
        status: event.type === 'hold_lifted' ? 'lifted' : 'confirmed',
        lookBy: null,
        looked: state.looked ?? { by, at },
        decision: { decisionId: event.decisionId, by, at },
      }
  }
}
