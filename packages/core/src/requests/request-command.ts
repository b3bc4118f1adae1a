import type { Actor } from '../actor.ts'
import type { CaseStatus } from '../case/case-state.ts'
import type { Instant } from '../instant.ts'
import type { AccountPlan } from './goodwill/account-plan.ts'
import type { GoodwillMeasure } from './goodwill/goodwill-measure.ts'
import type { GoodwillStanding } from './goodwill/judge-goodwill.ts'
import type { AppealedDecision, RequestKind, RequestSubject } from './request-state.ts'

/** Everything that can be asked of a request. New ids are made by the caller: the core draws none. */
export type RequestCommand =
  | ({
      type: 'file'
      requestId: string
      accountId: string
      kind: RequestKind
      messageId: string
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
export interface RequestContext {
  actor: Actor
  now: Instant
  /** What a request that is being filed is about, as it stands now. */
  subject?: FiledAbout
  /** What goodwill that is being decided would be for, as it stands now. */
  goodwill?: JudgedPlan
}

/** What an account has booked, and whether goodwill is possible for it. */
export interface JudgedPlan {
  plan: AccountPlan | null
  standing: GoodwillStanding
}

export interface FiledAbout {
  /** Of the case; null without one. */
  caseStatus: CaseStatus | null
  /** What can be appealed against: the decision on the case, or else nothing. */
  appealed: AppealedDecision | null
  isSuspended: boolean
  /** Whether the same has been appealed against before; an appeal that was taken back does not count. */
  isAppealed: boolean
}
