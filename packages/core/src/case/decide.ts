import type { Actor } from '../actor.ts'
import type { CaseCommand, CommandContext } from './case-command.ts'
import type { CaseEvent } from './case-event.ts'
import type { CaseState } from './case-state.ts'
import { askingHandlers } from './handlers/asking-handlers.ts'
import { closingHandlers } from './handlers/closing-handlers.ts'
import type { CommandHandler, CommandHandlers } from './handlers/command-handler.ts'
import { correctingHandlers } from './handlers/correcting-handlers.ts'
import { decidingHandlers } from './handlers/deciding-handlers.ts'
import { openingHandlers } from './handlers/opening-handlers.ts'
import { proposingHandlers } from './handlers/proposing-handlers.ts'
import { submittingHandlers } from './handlers/submitting-handlers.ts'
import { partyOf } from './party.ts'
import { isRefusal, type Refusal, refuse } from './refusal.ts'
import { mayGive, transitions } from './transitions.ts'

const handlers: CommandHandlers<CaseCommand['type']> = {
  ...openingHandlers,
  ...submittingHandlers,
  ...askingHandlers,
  ...decidingHandlers,
  ...proposingHandlers,
  ...closingHandlers,
  ...correctingHandlers,
}

/**
 * Every change of a case is decided here and nowhere else. Callers lock the case row, fold its state, ask
 * `decide`, and store the events with their effects in one transaction. No events means that the state
 * already is as asked.
 *
 * @param state the case so far, or null before it is opened
 * @returns the events to append, or the refusal with what it is about
 */
export function decide(
  state: CaseState | null,
  command: CaseCommand,
  context: CommandContext,
): { events: CaseEvent[] } | Refusal {
  const stranger = refuseParty(command, context.actor)
  if (stranger) return stranger

  const handler = handlers[command.type] as CommandHandler<CaseCommand['type']>
  if (state && handler.isDone(state, command, context)) return { events: [] }

  const misplaced = refuseStatus(state, command) ?? refuseSecondCase(command, context)
  if (misplaced) return misplaced

  const outcome = handler.decide(state as never, command, context)
  if (isRefusal(outcome)) return outcome
  const { now: at, actor: by } = context
  return { events: [outcome].flat().map((facts) => ({ ...facts, at, by })) }
}

function refuseParty(command: CaseCommand, actor: Actor): Refusal | null {
  if (mayGive(command, partyOf(actor))) return null
  const isPerson = actor.kind === 'staff' || actor.kind === 'customer'
  const isLeftToPeople = transitions[command.type].onlyPeople && !isPerson
  return refuse(isLeftToPeople ? 'ONLY_PEOPLE_DECIDE_THIS' : 'NOT_ALLOWED_FOR_ACTOR')
}

function refuseStatus(state: CaseState | null, command: CaseCommand): Refusal | null {
  if (transitions[command.type].from.includes(state?.status ?? 'none')) return null
  if (command.type === 'open') return refuse('CASE_ALREADY_OPEN', { caseId: state?.caseId })
  return refuse('CASE_NOT_OPEN_FOR_THIS', { status: state?.status ?? 'none' })
}

function refuseSecondCase(command: CaseCommand, context: CommandContext): Refusal | null {
  if (!transitions[command.type].claimsBatches || !context.otherOpenCaseId) return null
  return refuse('CASE_ALREADY_OPEN', { caseId: context.otherOpenCaseId })
}
