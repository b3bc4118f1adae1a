import type { Actor } from '../../actor.ts'
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
  type ComplaintCommand,
  type ComplaintEvent,
  type ComplaintState,
  complaintTransitions,
} from './complaint.ts'

type Given<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>

/**
 * Every step of a complaint is decided here. The outcome `consent_shown` requires that the account answered;
 * `no_consent` requires that it answered or had its time.
 */
export function decideComplaint(
  state: ComplaintState | null,
  command: ComplaintCommand,
  context: StepContext,
): { events: ComplaintEvent[] } | Refusal {
  return decideStep({ refuseParty, isDone, refuseStatus, facts }, state, command, context)
}

function refuseParty({ type }: ComplaintCommand, actor: Actor): Refusal | null {
  return isPartyTo(complaintTransitions[type], actor) ? null : refuse('NOT_ALLOWED_FOR_ACTOR')
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

function refuseStatus(state: ComplaintState | null, { type }: ComplaintCommand): Refusal | null {
  const isOpen = isOpenFor(complaintTransitions[type], state)
  const isTooLate = type === 'answer' && state !== null && !mayStillAnswer(state)
  if (isOpen && !isTooLate) return null
  return refuse('COMPLAINT_NOT_OPEN_FOR_THIS', { status: state?.status ?? 'none' })
}

/**
 * Whether the account may still answer: until it is closed, or even then, if it was closed for want of an
 * answer.
 */
export function mayStillAnswer({ status, inquiry, closing }: ComplaintState): boolean {
  if (inquiry === null) return false
  return status !== 'closed' || (closing?.outcome === 'no_consent' && inquiry.answeredAt === null)
}

function facts(state: ComplaintState, command: ComplaintCommand, { now }: StepContext) {
  return refuseCommand(state, command, now) ?? factsOf(complaintTransitions, command)
}

function refuseCommand(
  state: ComplaintState,
  command: ComplaintCommand,
  now: Instant,
): Refusal | null {
  switch (command.type) {
    case 'enter':
      return refuseDays(command, now)
    case 'ask':
      return command.until <= now ? refuse('ANSWER_END_IN_PAST') : null
    case 'close':
      return refuseOutcome(state, command, now)
    default:
      return null
  }
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
  if (outcome !== 'consent_shown' && outcome !== 'no_consent') return null
  if (inquiry === null) return refuse('CONSENT_RECORD_UNANSWERED')
  if (outcome === 'consent_shown') {
    return inquiry.answeredAt === null ? refuse('CONSENT_RECORD_UNANSWERED') : null
  }
  return hadItsSay(inquiry, now) ? null : refuse('CONSENT_RECORD_AWAITED', { until: inquiry.until })
}
