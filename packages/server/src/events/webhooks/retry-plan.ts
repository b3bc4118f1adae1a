import { webhookPatienceDays } from '@freigabe/contract'
import type { Instant } from '@freigabe/core'

const firstMilliseconds = 5_000
const longestMilliseconds = 6 * 3_600_000
/** Never at once: a receiver that is being started again refuses a few times in the same second. */
const shortestMilliseconds = 1_000

/**
 * When an endpoint is tried again after its `failures`-th failure in a row: within a span that grows fourfold
 * up to six hours, at random over all of it, so that many that failed together do not come back together.
 *
 * @param random from 0 to below 1
 */
export function nextAttempt(now: Instant, failures: number, random = Math.random()): Instant {
  const span = Math.min(firstMilliseconds * 4 ** Math.min(failures - 1, 20), longestMilliseconds)
  const wait = Math.max(Math.round(span * random), shortestMilliseconds)
  return new Date(Date.parse(now) + wait).toISOString()
}

/** Whether an endpoint has failed for so long that it is paused. */
export function isOutOfPatience(now: Instant, failingSince: Instant): boolean {
  return Date.parse(now) - Date.parse(failingSince) >= webhookPatienceDays * 86_400_000
}
