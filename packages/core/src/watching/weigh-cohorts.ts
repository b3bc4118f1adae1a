import { isAbove, logRatio, type Returned } from './always-valid-test.ts'
import { type CountedCohort, sumOf } from './count-for-rule.ts'
import { groupBy } from './group-by.ts'
import type { WatchingLevel, WatchingLimit } from './watching-terms.ts'

/** What was told of by one mailbox provider; null for all of which none was told. */
export interface ReceiverSum {
  provider: string | null
  came: number
  /** Recipients of whom it could be told: of a sample, as many as it should hold. */
  of: number
}

/** Whether the cohorts together have a rate above the limit, with a level for the error. */
export function areAbove(
  { rate }: WatchingLimit,
  cohorts: readonly CountedCohort[],
  level: number,
): boolean {
  return isAbove(rate, returnedOf(cohorts), level)
}

/** How strongly they speak for it, as the logarithm of the ratio. */
export function weightAbove({ rate }: WatchingLimit, cohorts: readonly CountedCohort[]): number {
  return logRatio(rate, returnedOf(cohorts))
}

/** Whether so few came that nothing follows from them, whatever the rate. */
export function areTooFew({ atLeast }: WatchingLimit, cohorts: readonly CountedCohort[]): boolean {
  return sumOf(cohorts, ({ receivers }) => sumOf(receivers, ({ came }) => came)) < atLeast
}

/**
 * Whether the rate is above the limit because of one mailbox provider alone: what remains without the one from
 * which most came is not above it. So little may have gone elsewhere that this cannot be told; then nothing is held,
 * but a person looks. Where no provider is told nothing can be left out, and the sum has to do.
 */
export function isOfOneReceiver(
  { rate, atLeast }: WatchingLimit,
  level: WatchingLevel,
  cohorts: readonly CountedCohort[],
): boolean {
  const sums = sumsByReceiver(cohorts)
  const most = sums.find(({ provider }) => provider !== null)
  if (most === undefined) return false
  const others = sums.filter((sum) => sum !== most)
  const came = sumOf(others, (sum) => sum.came)
  const atLimit = rate * sumOf(others, ({ of }) => of)
  const isAboveElsewhere = came > 0 && came > atLimit
  const canTell = atLimit >= atLeast
  return !isAboveElsewhere && (level === 'hold' || canTell)
}

/** By mailbox provider, from where most came first. */
export function sumsByReceiver(cohorts: readonly CountedCohort[]): ReceiverSum[] {
  const sums = new Map<string | null, ReceiverSum>()
  for (const { cohort, receivers } of cohorts) {
    for (const { provider, sent, came } of receivers) {
      const sum = sums.get(provider) ?? { provider, came: 0, of: 0 }
      sum.came += came
      sum.of += sent * cohort.shareTold
      sums.set(provider, sum)
    }
  }
  return [...sums.values()].sort((one, other) => other.came - one.came || other.of - one.of)
}

function returnedOf(cohorts: readonly CountedCohort[]): Returned[] {
  return [...groupBy(cohorts, ({ cohort }) => cohort.shareTold)].map(([shareTold, alike]) => {
    const receivers = alike.flatMap((one) => one.receivers)
    return {
      shareTold,
      came: sumOf(receivers, ({ came }) => came),
      of: sumOf(receivers, ({ sent }) => sent),
    }
  })
}
