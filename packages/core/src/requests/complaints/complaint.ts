import type { Actor } from '../../actor.ts'
import { type Refusal, refuse } from '../../case/refusal.ts'
import type { Instant } from '../../instant.ts'
import {
  type Asked,
  decideStep,
  type FactsOf,
  factsOf,
  hadItsSay,
  isOpenFor,
  isPartyTo,
  type StepContext,
  type Transition,
  withAnswer,
} from '../dossier.ts'

/** Who complains. */
export type Complainant = 'recipient' | 'authority' | 'lawyer' | 'csa' | 'other'

export type ComplaintStatus = 'entered' | 'traced' | 'asked' | 'answered' | 'closed'

export type ComplaintOutcome = 'consent_shown' | 'no_consent' | 'not_ours' | 'settled'

/** What the sketch of an import says about one address: a sample by rate is silent about most addresses. */
export type SketchAnswer = 'held' | 'not_held' | 'cannot_show'

/** What a complaint is traced to. */
export interface ComplaintPlace {
  accountId: string
  groupId: string | null
  batchId: string | null
  /** What the import's sketch said; null where no import is named. */
  sketch: SketchAnswer | null
}

/** A complaint from outside about mail to one recipient. Address and words are stored elsewhere. */
export interface ComplaintState {
  complaintId: string
  from: Complainant
  status: ComplaintStatus
  place: ComplaintPlace | null
  inquiry: Inquiry | null
  notes: readonly string[]
  closing: { decisionId: string; outcome: ComplaintOutcome; by: Actor; at: Instant } | null
}

/** The account is asked for the recipient's consent record. */
export interface Inquiry extends Asked {
  inquiryId: string
  askedAt: Instant
}

export type ComplaintCommand =
  | {
      type: 'enter'
      complaintId: string
      from: Complainant
      receivedAt: Instant
      /** The date by which the complainant is to have our answer. */
      dueAt: Instant
      contentDigest: string
    }
  | ({ type: 'trace' } & ComplaintPlace)
  | { type: 'ask'; inquiryId: string; until: Instant; contentDigest: string }
  | { type: 'answer'; answerId: string; contentDigest: string }
  | { type: 'note'; noteId: string; contentDigest: string }
  | { type: 'close'; decisionId: string; outcome: ComplaintOutcome }

const staff = ['reviewer', 'lead'] as const
const open = ['entered', 'traced', 'asked', 'answered'] as const

/** The transition table of complaints. Nothing happens by itself: a missed deadline is only marked. */
export const complaintTransitions = {
  enter: { from: ['none'], by: staff, event: 'complaint_entered' },
  // Corrected only until an account is asked: what an account has been shown cannot be taken back.
  trace: { from: ['entered', 'traced'], by: staff, event: 'complaint_traced' },
  // Asked again, with more time or for what an answer left open.
  ask: {
    from: ['traced', 'asked', 'answered'],
    by: staff,
    event: 'consent_record_asked',
  },
  // A late answer reopens a complaint that was closed for want of one.
  answer: {
    from: ['asked', 'answered', 'closed'],
    by: ['customer'],
    event: 'consent_record_answered',
  },
  note: { from: [...open, 'closed'], by: staff, event: 'complaint_noted' },
  close: { from: open, by: staff, event: 'complaint_closed' },
} as const satisfies Record<ComplaintCommand['type'], Transition<ComplaintStatus>>

/** What happened; ids, codes and digests only. */
export type ComplaintEvent = { at: Instant; by: Actor } & ComplaintFacts
export type ComplaintFacts = FactsOf<ComplaintCommand, typeof complaintTransitions>

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

/**
 * Folds one event into the state of its complaint.
 *
 * @throws {Error} if the first event does not enter it, or a later one does: a broken log
 */
export function evolveComplaint(
  state: ComplaintState | null,
  event: ComplaintEvent,
): ComplaintState {
  if (event.type === 'complaint_entered') {
    if (state !== null) throw new Error('A complaint is entered once.')
    const { complaintId, from } = event
    const none = { place: null, inquiry: null, notes: [], closing: null }
    return { complaintId, from, status: 'entered', ...none }
  }
  if (state === null) throw new Error('A complaint begins with its entering.')
  return { ...state, ...changes(state, event) }
}

function changes(
  state: ComplaintState,
  event: Exclude<ComplaintEvent, { type: 'complaint_entered' }>,
): Partial<ComplaintState> {
  switch (event.type) {
    case 'complaint_traced': {
      const { accountId, groupId, batchId, sketch } = event
      return { status: 'traced', place: { accountId, groupId, batchId, sketch } }
    }
    case 'consent_record_asked': {
      const { inquiryId, until, at: askedAt } = event
      return {
        status: 'asked',
        inquiry: { inquiryId, askedAt, until, answers: [], answeredAt: null },
      }
    }
    case 'consent_record_answered':
      return {
        status: 'answered',
        closing: null,
        inquiry: withAnswer(state.inquiry!, event.answerId, event.at),
      }
    case 'complaint_noted':
      return { notes: [...state.notes, event.noteId] }
    case 'complaint_closed': {
      const { decisionId, outcome, by, at } = event
      return { status: 'closed', closing: { decisionId, outcome, by, at } }
    }
  }
}
