import { backoff, pause } from '../../pause.ts'
import type { ServerOptions } from '../server.ts'
import { AskRefused, openAsker } from './ask.ts'
import type { NatsConnection } from './connection.ts'
import { followByNats } from './follow-by-nats.ts'
import type { Kept } from './kept.ts'

/** The way over NATS, which is taken as long as it leads anywhere. */
export interface Line {
  /** Whether it is worth another try. */
  isDue(): boolean
  /** Follows as long as that is possible. What ends it is told to `onError`. */
  follow(kept: Kept & { isRefused(): void }): Promise<void>
}

const retryMilliseconds = 1_000
/** So that not all whom NATS leaves ask the server at the same moment; none grows too old by that. */
const jitterMilliseconds = 500

/** @returns null where there is no connection to NATS */
export function openLine(
  {
    nats,
    key,
    accounts,
    onError,
  }: ServerOptions & { nats?: NatsConnection; onError?: (error: unknown) => void },
  {
    follower,
    signal,
    maxAgeMilliseconds,
  }: {
    follower: Parameters<typeof openAsker>[2]['follower']
    signal: AbortSignal
    maxAgeMilliseconds: number
  },
): Line | null {
  if (nats === undefined || key === undefined) return null
  const ask = openAsker(nats, key, { accounts, follower })
  const named = accounts === undefined ? null : new Set(accounts)
  let failures = 0
  let dueAt = 0
  return {
    isDue: () => performance.now() >= dueAt,
    async follow(kept) {
      const begun = performance.now()
      try {
        await followByNats(kept, { nats, ask, accounts: named, maxAgeMilliseconds, signal })
      } catch (error) {
        if (signal.aborted) return
        failures = performance.now() - begun > 10 * retryMilliseconds ? 1 : failures + 1
        dueAt = performance.now() + backoff(failures, retryMilliseconds)
        const code = error instanceof AskRefused ? error.code : null
        // Such keys follow over HTTP alone.
        if (code === 'NOT_ALLOWED') dueAt = Infinity
        // The server says over HTTP whether that is so.
        if (code === 'NOT_SIGNED_IN') kept.isRefused()
        onError?.(error)
        if (code !== null) return
        const longest = Math.min(jitterMilliseconds, maxAgeMilliseconds / 10)
        await pause(Math.random() * longest, signal).catch(() => undefined)
      }
    },
  }
}
