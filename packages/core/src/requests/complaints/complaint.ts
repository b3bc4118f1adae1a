import type { Actor } from '../../actor.ts'
import type { Instant } from '../../instant.ts'

/** Who complains. */
export type Complainant = 'recipient' | 'authority' | 'lawyer' | 'csa' | 'other'

export type ComplaintStatus = 'entered' | 'traced' | 'asked' | 'answered' | 'closed'

export type ComplaintOutcome = 'consent_shown' | 'no_consent' | 'not_ours' | 'settled'

/** What the sketch of an import says about one address: a sample by rate is silent about most of them. */
export type SketchAnswer = 'held' | 'not_held' | 'cannot_show'

/** What a complaint is traced to. */
export interface ComplaintPlace {
  accountId: string
  groupId: string | null
  batchId: string | null
  /** What the import's sketch said; null where no import is named. */
  sketch: SketchAnswer | null
}

/** A complaint from outside about mail to one recipient. Address and words lie elsewhere. */
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
export interface Inquiry {
  inquiryId: string
  askedAt: Instant
  /** Until then the account has time; later answers are read all the same. */
  until: Instant
  answers: readonly string[]
  /** When it was answered first. */
  answeredAt: Instant | null
}

export type ComplaintCommand =
  | {
      type: 'enter'
      complaintId: string
      from: Complainant
      receivedAt: Instant
      /** Until when whoever complains is to have our answer. */
      dueAt: Instant
      contentDigest: string
    }
  | ({ type: 'trace' } & ComplaintPlace)
  | { type: 'ask'; inquiryId: string; until: Instant; contentDigest: string }
  | { type: 'answer'; answerId: string; contentDigest: string }
  | { type: 'note'; noteId: string; contentDigest: string }
  | { type: 'close'; decisionId: string; outcome: ComplaintOutcome }

/** What happened; ids, codes and digests only. */
export type ComplaintEvent = { at: Instant; by: Actor } & ComplaintFacts
export type ComplaintFacts =
  | ({ type: 'complaint_entered' } & Omit<CommandOf<'enter'>, 'type'>)
  | ({ type: 'complaint_traced' } & ComplaintPlace)
  | ({ type: 'consent_record_asked' } & Omit<CommandOf<'ask'>, 'type'>)
  | ({ type: 'consent_record_answered' } & Omit<CommandOf<'answer'>, 'type'>)
  | ({ type: 'complaint_noted' } & Omit<CommandOf<'note'>, 'type'>)
  | ({ type: 'complaint_closed' } & Omit<CommandOf<'close'>, 'type'>)

type CommandOf<Type extends ComplaintCommand['type']> = Extract<ComplaintCommand, { type: Type }>
