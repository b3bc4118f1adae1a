import { isApiError } from './api-error.ts'
import { ConnectionError } from './connection-error.ts'
import { backoff, pause } from './pause.ts'

/** How a call is repeated. */
export interface Retry {
  /** How many repetitions follow the first attempt; 0 repeats nothing. */
  times: number
  /** The wait before the first repetition, in milliseconds; it doubles from there. */
  firstMs: number
}

/**
 * Makes `attempt` again after failures that a repetition may mend. Only for calls whose repetition
 * changes nothing more: reads, and writes that carry an idempotency key.
 */
export async function attempts<Result>(
  attempt: () => Promise<Result>,
  { times, firstMs }: Retry,
  signal?: AbortSignal,
): Promise<Result> {
  for (let made = 1; ; made += 1) {
    try {
      return await attempt()
    } catch (error) {
      if (made > times || signal?.aborted || !mayMend(error)) throw error
      const asked = isApiError(error) ? error.retryAfter : null
      await pause(asked ?? backoff(made, firstMs), signal)
    }
  }
}

function mayMend(error: unknown): boolean {
  if (error instanceof ConnectionError) return error.status === null || error.status >= 500
  if (!isApiError(error)) return false
  return error.status === 429 || error.status === 503 || error.code === 'IDEMPOTENCY_IN_PROGRESS'
}
