import type { Actor } from '../../actor.ts'
import type { Instant } from '../../instant.ts'
import { type Asked, type FactsOf, type Transition, withAnswer } from '../dossier.ts'

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

/**
 * Folds one event into the state of its proceeding.
 *
 * @throws {Error} if the first event does not propose a measure, or a later one does: a broken log
 */
export function evolveProceeding(
  state: ProceedingState | null,
  event: ProceedingEvent,
): ProceedingState {
  if (event.type === 'measure_proposed') {
    if (state !== null) throw new Error('A proceeding begins once.')
    return proposed(event)
  }
  if (state === null) throw new Error('A proceeding begins with a proposal.')
  return { ...state, ...changes(state, event) }
}

function proposed(event: ProceedingEvent & { type: 'measure_proposed' }): ProceedingState {
  return {
    proceedingId: event.proceedingId,
    accountId: event.accountId,
    caseId: event.caseId,
    status: 'proposed',
    measure: event.measure,
    grounds: event.grounds,
    proposedBy: event.by,
    proposedAt: event.at,
    hearing: null,
    decision: null,
    lifting: null,
  }
}

function changes(
  state: ProceedingState,
  event: Exclude<ProceedingEvent, { type: 'measure_proposed' }>,
): Partial<ProceedingState> {
  switch (event.type) {
    case 'hearing_opened':
      return {
        status: 'hearing',
        measure: event.measure,
        grounds: event.grounds,
        hearing: opened(event.hearingId, event.at, event.until),
      }
    case 'hearing_answered':
      return { hearing: withAnswer(state.hearing!, event.answerId, event.at) }
    case 'account_warned':
      return { status: 'warned', decision: decision(event), hearing: concluded(state) }
    case 'account_suspended':
      return {
        status: 'suspended',
        measure: 'suspension',
        grounds: event.grounds,
        decision: decision(event),
        hearing: event.atOnce
          ? opened(event.atOnce.hearingId, event.at, event.atOnce.until)
          : concluded(state),
      }
    case 'suspension_upheld':
      return { decision: decision(event), hearing: concluded(state) }
    case 'proceeding_dropped':
      return { status: 'dropped', decision: decision(event), hearing: concluded(state) }
    case 'suspension_lifted':
    case 'warning_withdrawn':
      return { status: 'lifted', lifting: decision(event), hearing: concluded(state) }
  }
}

function opened(hearingId: string, openedAt: string, until: string): Hearing {
  return { hearingId, openedAt, until, answers: [], answeredAt: null, concluded: false }
}

function concluded({ hearing }: ProceedingState): Hearing | null {
  return hearing && { ...hearing, concluded: true }
}

function decision({ decisionId, by, at }: ProceedingEvent & { decisionId: string }) {
  return { decisionId, by, at }
}
