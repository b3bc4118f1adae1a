import type { Actor, StaffRole } from '../actor.ts'
import type { CaseStatus } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { StepContext } from './dossier.ts'
import type {
  AccountPlan,
  GoodwillMeasure,
  GoodwillObstacle,
  GoodwillStanding,
} from './goodwill/judge-goodwill.ts'

/** What a customer can ask for; each kind goes to its own people, see `requestHandlers`. */
export type RequestKind = 'appeal' | 'addition' | 'advice' | 'goodwill' | 'other'

/** Who answers which kind of request. Other staff may not write to it, nor may these in another role. */
export const requestHandlers: Readonly<Record<RequestKind, readonly StaffRole[]>> = {
  appeal: ['reviewer', 'lead'],
  addition: ['reviewer', 'lead'],
  advice: ['support'],
  other: ['support'],
  goodwill: ['billing'],
}

/** The kinds that end with a decision instead of an answer. */
export const decidedKinds: readonly RequestKind[] = ['appeal', 'goodwill']

/** Whose turn it is. `answered`: no action is due, and the customer may still write. */
export type RequestStatus = 'open' | 'waiting_for_customer' | 'answered' | 'closed'

/** The coded reasons on which an appeal is upheld or dismissed; leads count them. */
export const appealReasons = {
  upheld: [
    'new_evidence',
    'evidence_overlooked',
    'facts_misread',
    'rule_misapplied',
    'not_asked_first',
  ],
  dismissed: ['grounds_stand', 'proof_missing', 'nothing_new', 'no_ground_for_appeal'],
} as const

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

/** A decision that can be appealed against, and the persons who made it or decided the case before it. */
export interface AppealedDecision {
  decisionId: string
  deciders: readonly string[]
  decidedAt: Instant
  /** Where it ended a proceeding: a warning or a suspension. */
  proceedingId?: string
}

/** A message of an appeal that is about one paragraph of the letter, by its part and its place in it. */
export interface Objection {
  messageId: string
  part: 'lookedAt' | 'found' | 'rule' | 'whatNow'
  paragraph: number
}

/** How an appeal or a request for goodwill was decided. */
export interface RequestDecision {
  outcome: 'upheld' | 'dismissed' | 'granted' | 'declined'
  by: Actor
  at: Instant
  /** The coded reasons of an appeal. */
  reasons: readonly string[]
}

/** The whole state of a request, folded from its events by `evolveRequest`. Its words are elsewhere. */
export interface RequestState extends RequestSubject {
  requestId: string
  accountId: string
  kind: RequestKind
  status: RequestStatus
  /** The number of events folded in so far. */
  version: number
  filedBy: Actor
  openedAt: Instant
  /** The messages of the thread, in order; one listed here is not taken in twice. */
  messageIds: readonly string[]
  /** The decision that an appeal is against. */
  decisionId: string | null
  /** The proceeding that ended with it, if one did. */
  proceedingId?: string
  /** What it says about single paragraphs of the letter; left out where it says nothing of the kind. */
  objections?: readonly Objection[]
  /** Persons who may not handle it, since it is against their decision. */
  barredStaff: readonly string[]
  outcome: RequestOutcome | null
  decision: RequestDecision | null
}

/** Every command that can be given to a request. The caller makes new ids: the core draws none. */
export type RequestCommand =
  | ({
      type: 'file'
      requestId: string
      accountId: string
      kind: RequestKind
      messageId: string
      /** Of an appeal, each in a message of its own. */
      objections?: readonly Objection[]
    } & RequestSubject)
  /** The customer writes. */
  | { type: 'write'; messageId: string }
  /** Staff write; `asks` says that an answer is needed. */
  | { type: 'reply'; messageId: string; asks: boolean }
  | { type: 'uphold'; messageId: string; reasons: readonly string[] }
  | { type: 'dismiss'; messageId: string; reasons: readonly string[] }
  /** `exception` says that goodwill is granted though the figures speak against it. */
  | { type: 'grant'; messageId: string; measure: GoodwillMeasure; exception: boolean }
  | { type: 'decline'; messageId: string }
  /** The customer takes it back, or has what they asked for. */
  | { type: 'close' }

/** What the decision may depend on besides the state. */
export interface RequestContext extends StepContext {
  /** What a request that is being filed is about, as it stands now. */
  subject?: FiledAbout
  /** What goodwill being decided would be for, as it stands now. */
  goodwill?: JudgedPlan
}

/** What an account has booked, and whether goodwill is possible for it. */
export interface JudgedPlan {
  plan: AccountPlan | null
  standing: GoodwillStanding
}

export interface FiledAbout {
  /** The case's; null without one. */
  caseStatus: CaseStatus | null
  /** What can be appealed against: the decision on the case, a warning, a suspension, or nothing. */
  appealed: AppealedDecision | null
  /** Until when; null where time does not end it, as with a suspension that stands. */
  appealUntil: Instant | null
  isSuspended: boolean
  /** Whether the same decision was appealed against before; an appeal that was taken back does not count. */
  isAppealed: boolean
}

/** What happened to a request. Ids and codes only: texts, names and files are stored elsewhere. */
export type RequestEvent = RequestEventFacts & { at: Instant; by: Actor }

export type RequestEventFacts =
  | ({
      type: 'request_filed'
      requestId: string
      accountId: string
      kind: RequestKind
      messageId: string
      decisionId: string | null
      proceedingId?: string
      objections?: readonly Objection[]
      barredStaff: readonly string[]
    } & RequestSubject)
  | { type: 'request_written'; messageId: string }
  | { type: 'request_replied'; messageId: string; asks: boolean }
  | { type: 'appeal_upheld'; messageId: string; reasons: readonly string[] }
  | { type: 'appeal_dismissed'; messageId: string; reasons: readonly string[] }
  | ({
      type: 'goodwill_granted'
      messageId: string
      measure: GoodwillMeasure
      /** The case whose missed promise it makes good. */
      missedPromise?: string
    } & JudgedBy)
  | ({ type: 'goodwill_declined'; messageId: string } & JudgedBy)
  | { type: 'request_closed'; outcome: 'withdrawn' | 'settled' }

/** What spoke against goodwill when it was decided, and the date of the figures. */
interface JudgedBy {
  obstacles: readonly GoodwillObstacle[]
  asOf: Instant | null
}

/**
 * Folds one event into the state of its request.
 *
 * @throws {Error} if the first event does not file the request: a broken log
 */
export function evolveRequest(state: RequestState | null, event: RequestEvent): RequestState {
  if (event.type === 'request_filed') return filed(event)
  if (state === null) throw new Error(`The log of a request begins with ${event.type}.`)
  return {
    ...state,
    ...changes(event),
    messageIds: messages(state, event),
    version: state.version + 1,
  }
}

function filed(event: Extract<RequestEvent, { type: 'request_filed' }>): RequestState {
  const { type: _, at, by, messageId, ...facts } = event
  return {
    ...facts,
    status: 'open',
    version: 1,
    filedBy: by,
    openedAt: at,
    messageIds: [messageId, ...(event.objections ?? []).map((each) => each.messageId)],
    outcome: null,
    decision: null,
  }
}

function changes(event: Exclude<RequestEvent, { type: 'request_filed' }>): Partial<RequestState> {
  const { at, by } = event
  switch (event.type) {
    case 'request_written':
      return { status: 'open' }
    case 'request_replied':
      return { status: event.asks ? 'waiting_for_customer' : 'answered' }
    case 'request_closed':
      return { status: 'closed', outcome: event.outcome }
    case 'goodwill_granted':
    case 'goodwill_declined': {
      const outcome = event.type === 'goodwill_granted' ? 'granted' : 'declined'
      return { status: 'closed', outcome, decision: { outcome, by, at, reasons: [] } }
    }
    default: {
      const outcome = event.type === 'appeal_upheld' ? 'upheld' : 'dismissed'
      return { status: 'closed', outcome, decision: { outcome, by, at, reasons: event.reasons } }
    }
  }
}

function messages({ messageIds }: RequestState, event: RequestEvent): readonly string[] {
  return 'messageId' in event ? [...messageIds, event.messageId] : messageIds
}
