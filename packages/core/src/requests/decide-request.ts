import type { Actor } from '../actor.ts'
import type { CaseState, CaseStatus } from '../case/case-state.ts'
import { partyOf } from '../case/party.ts'
import { type Refusal, refuse } from '../case/refusal.ts'
import type { Instant } from '../instant.ts'
import { decideStep } from './dossier.ts'
import { type Money, makesPromiseGood, obstaclesTo } from './goodwill/judge-goodwill.ts'
import {
  type AppealedDecision,
  decidedKinds,
  type FiledAbout,
  type JudgedPlan,
  type RequestCommand,
  type RequestContext,
  type RequestEvent,
  type RequestEventFacts,
  type RequestState,
  requestHandlers,
} from './request.ts'

type Given<Type extends RequestCommand['type']> = Extract<RequestCommand, { type: Type }>

/** Every step of a request is decided here and nowhere else; `decideStep` says how to ask. */
export function decideRequest(
  state: RequestState | null,
  command: RequestCommand,
  context: RequestContext,
): { events: RequestEvent[] } | Refusal {
  return decideStep({ refuseParty, isDone, refuseStatus, facts }, state, command, context)
}

/** Customers file, write and close; everything else is for those who handle the kind. */
function refuseParty({ type }: RequestCommand, actor: Actor, state: RequestState | null) {
  if (type !== 'file' && type !== 'write' && type !== 'close') {
    return state && refuseHandler(state, actor)
  }
  const { kind } = actor
  const isCustomers = kind === 'customer' || kind === 'account_key' || kind === 'platform_key'
  return isCustomers ? null : refuse('NOT_ALLOWED_FOR_ACTOR')
}

/** Refuses an actor who may not handle a request: another role, or a person whose decision it is against. */
export function refuseHandler(
  { kind, barredStaff }: Pick<RequestState, 'kind' | 'barredStaff'>,
  actor: Actor,
): Refusal | null {
  if (actor.kind !== 'staff' || !requestHandlers[kind].includes(actor.role)) {
    return refuse('NOT_ALLOWED_FOR_ACTOR')
  }
  return barredStaff.includes(actor.personId) ? refuse('REVIEWER_BARRED') : null
}

/** A second click: the message is already in the thread, or the request is already closed. */
function isDone(state: RequestState, command: RequestCommand): boolean {
  if (command.type === 'file') return state.requestId === command.requestId
  if (command.type === 'close') return state.outcome === 'withdrawn' || state.outcome === 'settled'
  return state.messageIds.includes(command.messageId)
}

function refuseStatus(state: RequestState | null, { type }: RequestCommand): Refusal | null {
  const isOpen = type === 'file' ? state === null : state !== null && state.status !== 'closed'
  return isOpen ? null : refuse('REQUEST_CLOSED')
}

function facts(
  state: RequestState,
  command: RequestCommand,
  { actor, now, subject, goodwill }: RequestContext,
): RequestEventFacts | Refusal {
  switch (command.type) {
    case 'file':
      return filed(command, subject!, now)
    case 'write':
      return { type: 'request_written', messageId: command.messageId }
    case 'close':
      return {
        type: 'request_closed',
        outcome: state.status === 'answered' ? 'settled' : 'withdrawn',
      }
    case 'reply':
      return command.asks || !decidedKinds.includes(state.kind)
        ? { ...command, type: 'request_replied' }
        : refuse('DECISION_NEEDED')
    case 'grant':
    case 'decline':
      return decideGoodwill(state, command, goodwill)
    default:
      return appealDecided(state, command, actor)
  }
}

function filed(
  command: Given<'file'>,
  subject: FiledAbout,
  now: Instant,
): Extract<RequestEventFacts, { type: 'request_filed' }> | Refusal {
  const appealed = command.kind === 'appeal' ? subject.appealed : null
  const { objections = [], ...filing } = command
  return (
    refuseSubject(command, subject, now) ?? {
      ...filing,
      type: 'request_filed',
      decisionId: appealed?.decisionId ?? null,
      ...(appealed?.proceedingId && { proceedingId: appealed.proceedingId }),
      ...(appealed && objections.length > 0 && { objections }),
      barredStaff: appealed?.deciders ?? [],
    }
  )
}

const decided: readonly CaseStatus[] = ['accepted', 'rejected', 'revoked']

/** Refuses a request that has nothing to be about: each kind belongs to certain states of its subject. */
function refuseSubject(
  { kind, caseId }: Given<'file'>,
  { caseStatus, appealed, appealUntil, isSuspended, isAppealed }: FiledAbout,
  now: Instant,
): Refusal | null {
  if (kind === 'appeal') {
    const isAppealable = appealed !== null || (caseId === null && isSuspended)
    if (!isAppealable) return refuse('NOTHING_TO_APPEAL')
    if (isAppealed) return refuse('APPEAL_ALREADY_FILED')
    const isLate = appealUntil !== null && now > appealUntil
    return isLate ? refuse('APPEAL_TOO_LATE', { until: appealUntil }) : null
  }
  if (kind === 'addition') {
    if (caseStatus === null || caseStatus === 'withdrawn') return refuse('REQUEST_NEEDS_CASE')
    // An undecided case takes additions itself, as a new revision that rules and reviewers read.
    if (!decided.includes(caseStatus)) return refuse('CASE_TAKES_ADDITIONS')
  }
  return null
}

/**
 * The decision of a case that can be appealed against: a rejection or a revocation that stands. Whoever had a part in
 * it must not decide the appeal; in a rejection that is also who asked about it or assessed what it rests on.
 */
export function appealedDecision({
  status,
  decision,
  revocation,
  barredReviewers,
  questions,
  assessments,
}: CaseState): AppealedDecision | null {
  const against = status === 'rejected' ? decision : status === 'revoked' ? revocation : null
  if (!against) return null
  const reviewed = [...questions, ...Object.values(assessments)].map(({ by }) => by)
  const part = against === decision ? [against.by, decision.proposedBy, ...reviewed] : [against.by]
  const deciders = part.flatMap((by) => (by?.kind === 'staff' ? [by.personId] : []))
  return {
    decisionId: against.decisionId,
    deciders: [...new Set([...barredReviewers, ...deciders])],
    decidedAt: against.at,
  }
}

function appealDecided(
  { kind, caseId }: RequestState,
  { type, messageId, reasons }: Given<'uphold' | 'dismiss'>,
  actor: Actor,
): RequestEventFacts | Refusal {
  if (kind !== 'appeal') return refuse('NOTHING_TO_APPEAL')
  // Leads warn and suspend, so only they take that back.
  if (caseId === null && partyOf(actor) !== 'lead') return refuse('NOT_ALLOWED_FOR_ACTOR')
  if (reasons.length === 0) return refuse('REASONS_MISSING')
  return { type: type === 'uphold' ? 'appeal_upheld' : 'appeal_dismissed', messageId, reasons }
}

/**
 * Grants goodwill, or declines it. Where the figures speak against it, it is granted only if it makes good a
 * missed promise or the decision calls itself an exception, and never for more than was paid. The event keeps what spoke against it, and as
 * of when.
 */
function decideGoodwill(
  { kind }: Pick<RequestState, 'kind'>,
  command: Extract<RequestCommand, { type: 'grant' | 'decline' }>,
  judged: JudgedPlan | undefined,
): RequestEventFacts | Refusal {
  if (kind !== 'goodwill' || judged === undefined) return refuse('NOT_ALLOWED_FOR_ACTOR')
  const { plan, standing } = judged
  const kept = { obstacles: standing.obstacles, asOf: plan?.asOf ?? null }
  const { messageId } = command
  if (command.type === 'decline') return { type: 'goodwill_declined', messageId, ...kept }
  const { measure, exception } = command
  const against = obstaclesTo(standing, measure.kind)
  if (against.length > 0 && !exception) {
    return refuse('GOODWILL_NOT_POSSIBLE', { obstacles: against })
  }
  if ('amount' in measure && isBeyond(measure, plan?.price ?? null)) {
    return refuse('AMOUNT_EXCEEDS_PRICE', { price: plan?.price })
  }
  const missed = makesPromiseGood(standing, measure.kind) ? standing.missedPromise : null
  const madeGood = missed && { missedPromise: missed.caseId }
  return { type: 'goodwill_granted', messageId, measure, ...kept, ...madeGood }
}

/** More than the price, or in another currency; where no price is known here, people know it elsewhere. */
function isBeyond({ amount, currency }: Money, price: Money | null): boolean {
  return price !== null && (currency !== price.currency || amount > price.amount)
}
