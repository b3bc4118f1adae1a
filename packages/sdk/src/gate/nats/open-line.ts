import { chainOf } from '@freigabe/gate'
import { backoff, pause } from '../../pause.ts'
import type { ServerOptions } from '../server.ts'
import { AskRefused, openAsker } from './ask.ts'
import type { NatsConnection } from './connection.ts'
import type { ByNats, Kept } from './kept.ts'
import { openAsks } from './make-sure.ts'
import { openLinks } from './put-links.ts'
import { readChain } from './read-chain.ts'

/**
 * Changes come over HTTP for now, since NATS brings none; `cause` says why. Nothing becomes stale by that.
 *
 * ```ts
 * const isOfNats = (error: unknown) => error instanceof NatsUnused
 * ```
 */
export class NatsUnused extends Error {
  override readonly name = 'NatsUnused'
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause)
    super(`NATS brings no changes, so they come over HTTP: ${reason}`, { cause })
  }
}

/** The route over NATS, taken for as long as it works. */
interface Line {
  /** Whether it is worth another try; sooner where nothing else brings changes either. */
  isDue(isOnlyWay: boolean): boolean
  /** Follows as long as that is possible. What ends it is told to `onError`. */
  follow(kept: Kept & { isRefused(): void }): Promise<void>
}

const retryMilliseconds = 1_000
/** Keeps followers that lose NATS from all asking the server at once; none grows too old by that. */
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
    isDue: (isOnlyWay) => performance.now() >= dueAt || (isOnlyWay && dueAt < Infinity),
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
        // The server says over HTTP whether this applies.
        if (code === 'NOT_SIGNED_IN') kept.isRefused()
        onError?.(new NatsUnused(error))
        if (code !== null) return
        const longest = Math.min(jitterMilliseconds, maxAgeMilliseconds / 10)
        await pause(Math.random() * longest, signal).catch(() => undefined)
      }
    },
  }
}

/** Nothing has come over NATS for so long that the copy would soon be too old. */
class NatsSilent extends Error {
  override readonly name = 'NatsSilent'
  constructor() {
    super('What comes from there is too old, or nothing does.')
  }
}

/**
 * Puts what comes over NATS into a copy, and repeatedly asks a server which position that must reach and
 * since when. The copy is therefore as old as the question whose answer it has reached, however long messages
 * took.
 *
 * @returns when the signal aborts; rejects with the error that makes NATS useless for now
 */
async function followByNats(kept: Kept, byNats: ByNats): Promise<void> {
  const { signal, maxAgeMilliseconds } = byNats
  const chain = chainOf(kept.position())
  const reader = readChain(byNats.nats, chain)
  signal.addEventListener('abort', reader.wake, { once: true })
  const patience = Math.min(Math.max(maxAgeMilliseconds / 2, 500), 2_500)
  const begun = performance.now()
  const asks = openAsks(kept, byNats, { chain, reader, patience })
  const links = openLinks(kept, byNats, { chain, reader, reached: asks.reached })
  try {
    while (!signal.aborted) {
      const isWhole = await links.putWaiting()
      if (!isWhole || asks.isLate()) {
        asks.mended(await links.mend(asks.wanted()))
      }
      asks.goOn()
      // A copy that was too old before gets the same time to become young.
      const left = patience - Math.min(kept.age(), performance.now() - begun)
      if (left < 0) throw new NatsSilent()
      await reader.wait(Math.min(left + 1, asks.restMilliseconds()))
    }
  } finally {
    signal.removeEventListener('abort', reader.wake)
    reader.close()
    // Changes that no server has confirmed are read again.
    kept.moveTo(asks.confirmed())
  }
}
