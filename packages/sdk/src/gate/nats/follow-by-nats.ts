import { chainOf } from '@freigabe/gate'
import type { ByNats, Kept } from './kept.ts'
import { openAsks } from './make-sure.ts'
import { openLinks } from './put-links.ts'
import { readChain } from './read-chain.ts'

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
export async function followByNats(kept: Kept, byNats: ByNats): Promise<void> {
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
