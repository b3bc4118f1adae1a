import { type Refusal, refuse } from '../../case/refusal.ts'
import type { JudgedPlan, RequestCommand, RequestEventFacts, RequestState } from '../request.ts'
import { type Money, makesPromiseGood, obstaclesTo } from './judge-goodwill.ts'

/**
 * Grants goodwill, or declines it. Where the figures speak against it, it is granted only if it makes good a
 * missed promise or the decision calls itself an exception, and never for more than was paid. The event keeps what spoke against it, and as
 * of when.
 */
export function decideGoodwill(
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
