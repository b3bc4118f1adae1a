import type { Actor } from '../actor.ts'
import { partyOf } from '../case/party.ts'
import { isRefusal, type Refusal, refuse } from '../case/refusal.ts'
import { decideGoodwill } from './goodwill/decide-goodwill.ts'
import { refuseFiling } from './refuse-filing.ts'
import { refuseHandler } from './refuse-handler.ts'
import type { RequestCommand, RequestContext } from './request-command.ts'
import type { RequestEvent, RequestEventFacts } from './request-event.ts'
import { decidedKinds } from './request-handlers.ts'
import type { RequestState } from './request-state.ts'

/**
 * Every change of a request is decided here and nowhere else; callers lock its row, ask, and store the
 * events with their effects in one transaction. No events means that it already is what was asked for.
 *
 * @param state the request so far, or null before it is filed
 * @returns the events to append, or the refusal
 */
export function decideRequest(
  state: RequestState | null,
  command: RequestCommand,
  context: RequestContext,
): { events: RequestEvent[] } | Refusal {
  if (isDone(state, command)) return { events: [] }
  const outcome =
    command.type === 'file'
      ? file(state, command, context)
      : state === null
        ? refuse('REQUEST_CLOSED')
        : follow(state, command, context)
  if (isRefusal(outcome)) return outcome
  return { events: [{ ...outcome, at: context.now, by: context.actor }] }
}

/** A second click: the message is in the thread already, or the request is closed already. */
function isDone(state: RequestState | null, command: RequestCommand): boolean {
  if (state === null) return false
  if (command.type === 'file') return state.requestId === command.requestId
  if (command.type === 'close') return state.outcome === 'withdrawn' || state.outcome === 'settled'
  return state.messageIds.includes(command.messageId)
}

function file(
  state: RequestState | null,
  { type: _, ...filed }: Extract<RequestCommand, { type: 'file' }>,
  { actor, subject }: RequestContext,
): RequestEventFacts | Refusal {
  if (!isCustomer(actor)) return refuse('NOT_ALLOWED_FOR_ACTOR')
  if (state !== null || subject === undefined) return refuse('REQUEST_CLOSED')
  const refusal = refuseFiling(filed, subject)
  if (refusal) return refusal
  const appealed = filed.kind === 'appeal' ? subject.appealed : null
  return {
    type: 'request_filed',
    ...filed,
    decisionId: appealed?.decisionId ?? null,
    barredStaff: appealed?.deciders ?? [],
  }
}

function follow(
  state: RequestState,
  command: Exclude<RequestCommand, { type: 'file' }>,
  { actor, goodwill }: RequestContext,
): RequestEventFacts | Refusal {
  const isCustomers = command.type === 'write' || command.type === 'close'
  const stranger = isCustomers ? refuseStranger(actor) : refuseHandler(state, actor)
  if (stranger) return stranger
  if (state.status === 'closed') return refuse('REQUEST_CLOSED')
  switch (command.type) {
    case 'write':
      return { type: 'request_written', messageId: command.messageId }
    case 'close':
      return {
        type: 'request_closed',
        outcome: state.status === 'answered' ? 'settled' : 'withdrawn',
      }
    case 'reply':
      return command.asks || !decidedKinds.includes(state.kind)
        ? { type: 'request_replied', messageId: command.messageId, asks: command.asks }
        : refuse('DECISION_NEEDED')
    case 'grant':
    case 'decline':
      return decideGoodwill(state, command, goodwill)
    default:
      return decideAppeal(state, command, actor)
  }
}

function decideAppeal(
  { kind, caseId }: RequestState,
  { type, messageId, reasons }: Extract<RequestCommand, { type: 'uphold' | 'dismiss' }>,
  actor: Actor,
): RequestEventFacts | Refusal {
  if (kind !== 'appeal') return refuse('NOTHING_TO_APPEAL')
  // Leads suspend, so only they lift a suspension.
  if (caseId === null && partyOf(actor) !== 'lead') return refuse('NOT_ALLOWED_FOR_ACTOR')
  if (reasons.length === 0) return refuse('REASONS_MISSING')
  return { type: type === 'uphold' ? 'appeal_upheld' : 'appeal_dismissed', messageId, reasons }
}

function refuseStranger(actor: Actor): Refusal | null {
  return isCustomer(actor) ? null : refuse('NOT_ALLOWED_FOR_ACTOR')
}

function isCustomer({ kind }: Actor): boolean {
  return kind === 'customer' || kind === 'account_key' || kind === 'platform_key'
}
