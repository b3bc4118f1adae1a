import type { Actor } from '../../actor.ts'
import type { Instant } from '../../instant.ts'
import type { Asked, FactsOf, Transition } from '../dossier.ts'

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
