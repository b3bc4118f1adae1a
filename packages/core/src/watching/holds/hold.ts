import type { Actor } from '../../actor.ts'
import type { Instant } from '../../instant.ts'
import type { FactsOf, Transition } from '../../requests/dossier.ts'

/** What is on hold: the smallest unit that explains what came back. */
export type HeldUnit =
  | { kind: 'import'; groupId: string; batchId: string }
  | { kind: 'group'; groupId: string }
  | { kind: 'account' }

/** Why: figures alone, a person by hand, an incident from outside, or figures of a provider that failed. */
export type HoldCause = 'figures' | 'person' | 'incident' | 'provider'

export type HoldStatus = 'standing' | 'lifted' | 'confirmed'

/** A hold. Ids and codes only; figures and texts are stored elsewhere. */
export interface HoldState {
  holdId: string
  accountId: string
  unit: HeldUnit
  cause: HoldCause
  /** The incident that it was placed for. */
  incidentId: string | null
  status: HoldStatus
  placedBy: Actor
  placedAt: Instant
  /** Until when a person is to look at what is new: an automatic hold, or an answer. */
  lookBy: Instant | null
  /** Who looked last. */
  looked: { by: Actor; at: Instant } | null
  answers: readonly string[]
  notes: readonly string[]
  decision: { decisionId: string; by: Actor; at: Instant } | null
}

export type HoldCommand =
  | {
      type: 'place'
      holdId: string
      accountId: string
      unit: HeldUnit
      cause: HoldCause
      /** The rule that the figures broke; null where a person places it. */
      rule: string | null
      incidentId: string | null
      lookBy: Instant | null
      contentDigest: string
    }
  | { type: 'look' }
  | { type: 'answer'; answerId: string; lookBy: Instant; contentDigest: string }
  | { type: 'note'; noteId: string; contentDigest: string }
  | { type: 'lift'; decisionId: string; contentDigest: string }
  | { type: 'confirm'; decisionId: string; grounds: readonly string[]; contentDigest: string }

const staff = ['reviewer', 'lead'] as const

/** The transition table of holds. The clock places and never lifts: a hold ends by people alone. */
export const holdTransitions = {
  place: { from: ['none'], by: ['clock', ...staff], event: 'hold_placed' },
  look: { from: ['standing'], by: staff, event: 'hold_looked_at' },
  // The objection; against what is confirmed there is the appeal.
  answer: { from: ['standing'], by: ['customer'], event: 'hold_answered' },
  note: { from: ['standing', 'lifted', 'confirmed'], by: staff, event: 'hold_noted' },
  lift: { from: ['standing'], by: staff, event: 'hold_lifted' },
  confirm: { from: ['standing'], by: ['lead'], event: 'hold_confirmed' },
} as const satisfies Record<HoldCommand['type'], Transition<HoldStatus>>

/** What happened; ids, codes and digests only. */
export type HoldEvent = { at: Instant; by: Actor } & HoldFacts
export type HoldFacts = FactsOf<HoldCommand, typeof holdTransitions>
