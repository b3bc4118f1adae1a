import { ConnectionError, isApiError } from './errors.ts'
import { backoff, pause } from './pause.ts'

/**
 * How a call is repeated.
 *
 * ```ts
 * const retry: Retry = { times: 5, firstMs: 100 }
 * const patient = createClient({ baseUrl: 'https://freigabe.example', retry })
 * ```
 */
export interface Retry {
  /** How many repetitions follow the first attempt; 0 repeats nothing. */
  times: number
  /** The wait before the first repetition, in milliseconds; it doubles from there. */
  firstMs: number
}

/** What may end or bound the repetitions of a call. */
export interface Bounds {
  signal?: AbortSignal
  /** The server keeps no key for this write: it is repeated only if it was certainly not carried out. */
  unkeyed?: boolean
}

/**
 * How often to wait for an attempt that is still being carried out: longer in total than the fate of a dead
 * one stays unknown.
 */
const waits = 12

/**
 * Repeats `attempt` after failures that a repetition may mend, for reads and for writes that carry an
 * idempotency key.
 */
export async function attempts<Result>(
  attempt: () => Promise<Result>,
  { times, firstMs }: Retry,
  { signal, unkeyed = false }: Bounds = {},
): Promise<Result> {
  let [made, waited] = [0, 0]
  for (;;) {
    try {
      return await attempt()
    } catch (error) {
      if (times > 0 && isUnderWay(error) && waited < waits) waited += 1
      else made += 1
      if (made > times || signal?.aborted || !mayMend(error, unkeyed)) throw error
      const asked = isApiError(error) ? error.retryAfter : null
      await pause(asked ?? backoff(Math.max(made, 1), firstMs), signal)
    }
  }
}

function mayMend(error: unknown, unkeyed: boolean): boolean {
  if (isApiError(error, 'TOO_MANY_REQUESTS') || isApiError(error, 'SERVER_STOPPING')) return true
  if (unkeyed) return false
  if (error instanceof ConnectionError) return error.status === null || error.status >= 500
  return isApiError(error) && (error.status === 503 || isUnderWay(error))
}

function isUnderWay(error: unknown): boolean {
  return isApiError(error, 'IDEMPOTENCY_IN_PROGRESS')
}
