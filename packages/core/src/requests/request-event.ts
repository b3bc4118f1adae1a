import type { Actor } from '../actor.ts'
import type { Instant } from '../instant.ts'
import type { GoodwillMeasure } from './goodwill/goodwill-measure.ts'
import type { GoodwillObstacle } from './goodwill/judge-goodwill.ts'
import type { RequestKind, RequestSubject } from './request-state.ts'

/** What happened to a request. Ids and codes only: texts, names and files lie elsewhere. */
export type RequestEvent = RequestEventFacts & { at: Instant; by: Actor }

export type RequestEventFacts =
  | ({
      type: 'request_filed'
      requestId: string
      accountId: string
      kind: RequestKind
      messageId: string
      decisionId: string | null
      barredStaff: readonly string[]
    } & RequestSubject)
  | { type: 'request_written'; messageId: string }
  | { type: 'request_replied'; messageId: string; asks: boolean }
  | { type: 'appeal_upheld'; messageId: string; reasons: readonly string[] }
  | { type: 'appeal_dismissed'; messageId: string; reasons: readonly string[] }
  | ({ type: 'goodwill_granted'; messageId: string; measure: GoodwillMeasure } & JudgedBy)
  | ({ type: 'goodwill_declined'; messageId: string } & JudgedBy)
  | { type: 'request_closed'; outcome: 'withdrawn' | 'settled' }

/** What spoke against goodwill when it was decided, and as of when the figures were. */
interface JudgedBy {
  obstacles: readonly GoodwillObstacle[]
  asOf: Instant | null
}
