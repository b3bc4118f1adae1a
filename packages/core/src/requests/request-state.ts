import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'

/** What a customer can ask for; each kind goes to its own people, see `requestHandlers`. */
export type RequestKind = 'appeal' | 'addition' | 'advice' | 'goodwill' | 'other'

/** Whose turn it is. `answered`: nobody has to act, and the customer may still write. */
export type RequestStatus = 'open' | 'waiting_for_customer' | 'answered' | 'closed'

/** How a request ended. `settled`: the customer has what they asked for. */
export type RequestOutcome =
  | 'upheld'
  | 'dismissed'
  | 'granted'
  | 'declined'
  | 'withdrawn'
  | 'settled'

/** What a request is about: a case, a group, or the account as a whole where both are null. */
export interface RequestSubject {
  caseId: string | null
  groupId: string | null
}

/** A decision that can be appealed against, and the persons who made it or decided the case before. */
export interface AppealedDecision {
  decisionId: string
  deciders: readonly string[]
}

/** How an appeal or a request for goodwill was decided. */
export interface RequestDecision {
  outcome: 'upheld' | 'dismissed' | 'granted' | 'declined'
  by: Actor
  at: Instant
  /** The coded reasons of an appeal. */
  reasons: readonly string[]
}

/** The whole state of a request, folded from its events by `evolveRequest`. Its words lie elsewhere. */
export interface RequestState extends RequestSubject {
  requestId: string
  accountId: string
  kind: RequestKind
  status: RequestStatus
  /** The number of events folded in so far. */
  version: number
  filedBy: Actor
  openedAt: Instant
  /** The messages of the thread, in order; one that is listed is not taken in twice. */
  messageIds: readonly string[]
  /** The decision that an appeal is against. */
  decisionId: string | null
  /** Persons who may not handle it, since it is against what they decided. */
  barredStaff: readonly string[]
  outcome: RequestOutcome | null
  decision: RequestDecision | null
}
