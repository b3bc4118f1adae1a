import type { Actor } from '../actor.ts'
import { type Party, partyOf } from '../case/party.ts'
import { isRefusal, type Refusal } from '../case/refusal.ts'
import type { Instant } from '../instant.ts'

/** What a step of a dossier may depend on besides its state. */
export interface StepContext {
  actor: Actor
  now: Instant
}

/** How one kind of dossier (request, complaint, proceeding) is decided; asked in this order. */
interface Decider<State, Command, Facts, Context> {
  /** Refuses an actor who may never take this step. */
  refuseParty(command: Command, actor: Actor, state: State | null): Refusal | null
  /** Whether the state already is as the command asks, as after a second click. */
  isDone(state: State, command: Command): boolean
  /** Refuses a step that comes too early or too late. */
  refuseStatus(state: State | null, command: Command): Refusal | null
  /** What happens, or why it may not. `state` is null only if the command begins the dossier. */
  facts(state: State, command: Command, context: Context): Facts | Refusal
}

/**
 * Decides a step of a dossier. Callers lock its row, ask, and store the events with their effects in one
 * transaction. No events means that the state already is as asked.
 *
 * @param state the dossier so far, or null before it begins
 * @returns the events to append, or the refusal
 */
export function decideStep<State, Command, Facts extends object, Context extends StepContext>(
  decider: Decider<State, Command, Facts, Context>,
  state: State | null,
  command: Command,
  context: Context,
): { events: (Facts & { at: Instant; by: Actor })[] } | Refusal {
  const stranger = decider.refuseParty(command, context.actor, state)
  if (stranger) return stranger
  if (state && decider.isDone(state, command)) return { events: [] }
  const outcome =
    decider.refuseStatus(state, command) ?? decider.facts(state as State, command, context)
  if (isRefusal(outcome)) return outcome
  return { events: [{ ...outcome, at: context.now, by: context.actor }] }
}

/** A row of a transition table: where and by whom a step may be taken, and the event it leads to. */
export interface Transition<Status extends string = string> {
  from: readonly (Status | 'none')[]
  by: readonly Party[]
  event: string
}

/** Whether an actor is a party that may ever take a step. */
export function isPartyTo({ by }: Transition, actor: Actor): boolean {
  return by.includes(partyOf(actor))
}

/** Whether a step may be taken from where the dossier stands. */
export function isOpenFor({ from }: Transition, state: { status: string } | null): boolean {
  return from.includes(state?.status ?? 'none')
}

/** The facts that a table makes of commands: each as it was given, under the name of its event. */
export type FactsOf<
  Command extends { type: string },
  Table extends Record<Command['type'], Transition>,
> = {
  [Type in Command['type']]: { type: Table[Type]['event'] } & Omit<
    Extract<Command, { type: Type }>,
    'type'
  >
}[Command['type']]

/** The facts of a command that is carried out as given. */
export function factsOf<
  Command extends { type: string },
  Table extends Record<Command['type'], Transition>,
>(table: Table, command: Command): FactsOf<Command, Table> {
  const { event } = table[command.type as Command['type']]
  return { ...command, type: event } as unknown as FactsOf<Command, Table>
}

/** A request to an account: to be heard in a proceeding, or for a consent record. */
export interface Asked {
  /** The end of the account's time; later answers are read while nothing is decided. */
  until: Instant
  answers: readonly string[]
  /** When it was answered first. */
  answeredAt: Instant | null
}

/** Adds one more answer. */
export function withAnswer<Kind extends Asked>(asked: Kind, answerId: string, at: Instant): Kind {
  return {
    ...asked,
    answers: [...asked.answers, answerId],
    answeredAt: asked.answeredAt ?? at,
  }
}

/** Whether the account has had its say: it has answered, or its time is over. */
export function hadItsSay({ answeredAt, until }: Asked, now: Instant): boolean {
  return answeredAt !== null || until <= now
}
