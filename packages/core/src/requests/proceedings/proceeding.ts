import type { Actor } from '../../actor.ts'
import type { Instant } from '../../instant.ts'
import type { Asked, FactsOf, Transition } from '../dossier.ts'

/** The measures that a proceeding can lead to. */
export type Measure = 'warning' | 'suspension'

export type ProceedingStatus =
  | 'proposed'
  | 'hearing'
  | 'warned'
  | 'suspended'
  | 'dropped'
  | 'lifted'

/** A proceeding on whether to warn or suspend an account. Ids and codes only; texts are stored elsewhere. */
export interface ProceedingState {
  proceedingId: string
  accountId: string
  /** The case that it arose from, if any. */
  caseId: string | null
  status: ProceedingStatus
  /** The proposal; once the account is heard, what it was heard about. */
  measure: Measure
  grounds: readonly string[]
  proposedBy: Actor
  proposedAt: Instant
  hearing: Hearing | null
  /** The decision that stands: to warn, suspend, uphold or drop. */
  decision: { decisionId: string; by: Actor; at: Instant } | null
  lifting: { decisionId: string; by: Actor; at: Instant } | null
}

/** The account is asked for its side. */
export interface Hearing extends Asked {
  hearingId: string
  openedAt: Instant
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
  /** A warning is taken back, since an appeal against it was upheld. */
  | { type: 'withdraw'; decisionId: string; contentDigest: string }

const staff = ['reviewer', 'lead'] as const

/**
 * The transition table of proceedings. No rule, key or clock is in it: only people warn and suspend. A
 * reviewer may drop only their own proposal, and only before the account is heard.
 */
export const proceedingTransitions = {
  propose: { from: ['none'], by: staff, event: 'measure_proposed' },
  // Heard again where something came up that the account could not speak to.
  hear: { from: ['proposed', 'hearing'], by: ['lead'], event: 'hearing_opened' },
  answer: {
    from: ['hearing', 'suspended'],
    by: ['customer'],
    event: 'hearing_answered',
  },
  warn: { from: ['hearing'], by: ['lead'], event: 'account_warned' },
  suspend: {
    from: ['proposed', 'hearing'],
    by: ['lead'],
    event: 'account_suspended',
  },
  uphold: { from: ['suspended'], by: ['lead'], event: 'suspension_upheld' },
  drop: { from: ['proposed', 'hearing'], by: staff, event: 'proceeding_dropped' },
  lift: { from: ['suspended'], by: ['lead'], event: 'suspension_lifted' },
  withdraw: { from: ['warned'], by: ['lead'], event: 'warning_withdrawn' },
} as const satisfies Record<ProceedingCommand['type'], Transition<ProceedingStatus>>

/** What happened; ids, codes and digests only. */
export type ProceedingEvent = { at: Instant; by: Actor } & ProceedingFacts
export type ProceedingFacts = FactsOf<ProceedingCommand, typeof proceedingTransitions>
