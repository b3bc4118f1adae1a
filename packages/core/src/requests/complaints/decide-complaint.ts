import type { Actor } from '../../actor.ts'
import { partyOf } from '../../case/party.ts'
import { isRefusal, type Refusal, refuse } from '../../case/refusal.ts'
import type { Instant } from '../../instant.ts'
import type {
  ComplaintCommand,
  ComplaintEvent,
  ComplaintFacts,
  ComplaintState,
} from './complaint.ts'
import { complaintTransitions } from './complaint-transitions.ts'

export interface ComplaintContext {
  actor: Actor
  now: Instant
}

type Given<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>

/**
 * Every step of a complaint is decided here. That consent was shown is said of an account that answered,
 * and that there is none of one that answered or had its time. No events means that the state already is
 * what was asked for.
 */
export function decideComplaint(
  state: ComplaintState | null,
  command: ComplaintCommand,
  context: ComplaintContext,
): { events: ComplaintEvent[] } | Refusal {
  const { by, from } = complaintTransitions[command.type]
  if (!by.some((party) => party === partyOf(context.actor))) return refuse('NOT_ALLOWED_FOR_ACTOR')
  if (state && isDone(state, command)) return { events: [] }
  if (!from.includes(state?.status ?? 'none')) return notOpen(state)
  const facts = factsOf(state as ComplaintState, command, context)
  if (isRefusal(facts)) return facts
  return { events: [{ ...facts, at: context.now, by: context.actor }] }
}

function isDone(state: ComplaintState, command: ComplaintCommand): boolean {
  switch (command.type) {
    case 'enter':
      return state.complaintId === command.complaintId
    case 'trace':
      return false
    case 'ask':
      return state.inquiry?.inquiryId === command.inquiryId
    case 'answer':
      return state.inquiry?.answers.includes(command.answerId) ?? false
    case 'note':
      return state.notes.includes(command.noteId)
    case 'close':
      return state.closing?.decisionId === command.decisionId
  }
}

function factsOf(
  state: ComplaintState,
  command: ComplaintCommand,
  { now }: ComplaintContext,
): ComplaintFacts | Refusal {
  switch (command.type) {
    case 'enter':
      return refuseDays(command, now) ?? { ...command, type: 'complaint_entered' }
    case 'trace':
      return { ...command, type: 'complaint_traced' }
    case 'ask':
      return command.until <= now
        ? refuse('ANSWER_END_IN_PAST')
        : { ...command, type: 'consent_record_asked' }
    case 'answer':
      return state.status === 'closed' && !mayStillAnswer(state)
        ? notOpen(state)
        : { ...command, type: 'consent_record_answered' }
    case 'note':
      return { ...command, type: 'complaint_noted' }
    case 'close':
      return refuseOutcome(state, command, now) ?? { ...command, type: 'complaint_closed' }
  }
}

/** Whether the account may still answer: until it is closed, or where it was for want of an answer. */
export function mayStillAnswer({ status, inquiry, closing }: ComplaintState): boolean {
  if (inquiry === null) return false
  return status !== 'closed' || (closing?.outcome === 'no_consent' && inquiry.answeredAt === null)
}

function refuseDays({ receivedAt, dueAt }: Given<'enter'>, now: Instant): Refusal | null {
  if (receivedAt > now) return refuse('RECEIVED_IN_FUTURE')
  return dueAt < receivedAt ? refuse('DUE_BEFORE_RECEIPT') : null
}

function refuseOutcome(
  { inquiry }: ComplaintState,
  { outcome }: Given<'close'>,
  now: Instant,
): Refusal | null {
  const isAnswered = inquiry !== null && inquiry.answeredAt !== null
  if (outcome === 'consent_shown' && !isAnswered) return refuse('CONSENT_RECORD_UNANSWERED')
  if (outcome !== 'no_consent' || isAnswered) return null
  if (inquiry === null) return refuse('CONSENT_RECORD_UNANSWERED')
  return inquiry.until <= now ? null : refuse('CONSENT_RECORD_AWAITED', { until: inquiry.until })
}

function notOpen(state: ComplaintState | null): Refusal {
  return refuse('COMPLAINT_NOT_OPEN_FOR_THIS', { status: state?.status ?? 'none' })
}
