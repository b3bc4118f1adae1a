import { chainOf } from '@freigabe/gate'
import { backoff, pause } from '../../pause.ts'
import type { ServerOptions } from '../server.ts'
import { AskRefused, openAsker } from './ask.ts'
import type { NatsConnection } from './connection.ts'
import type { ByNats, Kept } from './kept.ts'
import { openAsks } from './make-sure.ts'
import { openLinks } from './put-links.ts'
import { readChain } from './read-chain.ts'

/** The way over NATS, which is taken as long as it leads anywhere. */
interface Line {
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

/** Nothing came over NATS for so long that the copy would soon be too old. */
class NatsSilent extends Error {
  override readonly name = 'NatsSilent'
  constructor() {
    super('What comes over NATS is too old, or nothing does; the gate is followed over HTTP.')
  }
}

/**
 * Puts into a copy what comes over NATS, and asks a server again and again up to where that must lead and since
 * when. So the copy is as old as the question was whose answer it has reached, whatever was under way for how long.
 *
 * @returns when the signal aborts; rejects with what makes NATS of no use for now
 */
async function followByNats(kept: Kept, byNats: ByNats): Promise<void> {
  const { signal, maxAgeMilliseconds } = byNats
  const chain = chainOf(kept.position())
  const reader = readChain(byNats.nats, chain)
  signal.addEventListener('abort', reader.wake, { once: true })
  const patience = Math.min(Math.max(maxAgeMilliseconds / 2, 500), 2_500)
  const asks = openAsks(kept, byNats, { chain, reader, patience })
  const links = openLinks(kept, byNats, { chain, reader, reached: asks.reached })
  try {
    while (!signal.aborted) {
      const isWhole = await links.putWaiting()
      if (!isWhole || asks.isLate()) {
        asks.mended(await links.mend(asks.wanted()))
      }
      asks.goOn()
      const left = patience - kept.age()
      if (left < 0) throw new NatsSilent()
      await reader.wait(Math.min(left + 1, asks.restMilliseconds()))
    }
  } finally {
    signal.removeEventListener('abort', reader.wake)
    reader.close()
    // What no server has confirmed is read once more.
    kept.moveTo(asks.confirmed())
  }
}
