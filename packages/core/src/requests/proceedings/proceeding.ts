import type { Actor } from '../../actor.ts'
import type { Instant } from '../../instant.ts'

/** What a proceeding can come to. */
export type Measure = 'warning' | 'suspension'

export type ProceedingStatus =
  | 'proposed'
  | 'hearing'
  | 'warned'
  | 'suspended'
  | 'dropped'
  | 'lifted'

/** A proceeding on whether an account is warned or suspended. Texts lie elsewhere; here are ids and codes. */
export interface ProceedingState {
  proceedingId: string
  accountId: string
  /** The case that it arose from, where it arose from one. */
  caseId: string | null
  status: ProceedingStatus
  /** What was proposed; once the account is heard, what it was heard about. */
  measure: Measure
  grounds: readonly string[]
  proposedBy: Actor
  proposedAt: Instant
  hearing: Hearing | null
  /** The decision that stands: to warn, suspend, uphold or drop. */
  decision: { decisionId: string; by: Actor; at: Instant } | null
  lifting: { decisionId: string; by: Actor; at: Instant } | null
}

/** The account is asked to say what it has to say. */
export interface Hearing {
  hearingId: string
  openedAt: Instant
  /** Until then the account has time; later answers are read as long as nothing is decided. */
  until: Instant
  answers: readonly string[]
  /** When it was answered first. */
  answeredAt: Instant | null
  /** Whether a decision has been made in the light of it. */
  concluded: boolean
}

export type ProceedingCommand =
  | {
      type: 'propose'
      proceedingId: string
      accountId: string
      caseId: string | null
      measure: Measure
      grounds: readonly string[]
      contentDigest: string
    }
  | {
      type: 'hear'
      hearingId: string
      until: Instant
      measure: Measure
      grounds: readonly string[]
      contentDigest: string
    }
  | { type: 'answer'; answerId: string; contentDigest: string }
  | { type: 'warn'; decisionId: string; grounds: readonly string[]; contentDigest: string }
  | {
      type: 'suspend'
      decisionId: string
      grounds: readonly string[]
      contentDigest: string
      /** Suspended at once, since waiting would do harm: the hearing follows, and is open until then. */
      atOnce: { hearingId: string; until: Instant; whyDigest: string } | null
    }
  | { type: 'uphold'; decisionId: string; contentDigest: string }
  | { type: 'drop'; decisionId: string; contentDigest: string }
  | { type: 'lift'; decisionId: string; contentDigest: string }

/** What happened; ids, codes and digests only. */
export type ProceedingEvent = { at: Instant; by: Actor } & ProceedingFacts
export type ProceedingFacts =
  | ({ type: 'measure_proposed' } & Omit<CommandOf<'propose'>, 'type'>)
  | ({ type: 'hearing_opened' } & Omit<CommandOf<'hear'>, 'type'>)
  | ({ type: 'hearing_answered' } & Omit<CommandOf<'answer'>, 'type'>)
  | ({ type: 'account_warned' } & Omit<CommandOf<'warn'>, 'type'>)
  | ({ type: 'account_suspended' } & Omit<CommandOf<'suspend'>, 'type'>)
  | ({ type: 'suspension_upheld' } & Omit<CommandOf<'uphold'>, 'type'>)
  | ({ type: 'proceeding_dropped' } & Omit<CommandOf<'drop'>, 'type'>)
  | ({ type: 'suspension_lifted' } & Omit<CommandOf<'lift'>, 'type'>)

type CommandOf<Type extends ProceedingCommand['type']> = Extract<ProceedingCommand, { type: Type }>
