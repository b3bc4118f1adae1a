import { natsLoginOf } from './config/read-config.ts'
import type { Carrier, Log } from './gate/nats/carry-feed.ts'
import type { GateHouse } from './house.ts'
import { openKeyFinder, openPrefixFinder } from './people/sign-in/find-key.ts'
/** Has NATS carry the gate's feed if the operator wants that; otherwise null. */
export async function carryGate(house: GateHouse, log: Log): Promise<Carrier | null> {
  const login = natsLoginOf(house.config)
  if (login === null) return null
  // Loaded only when used, as most installations have no NATS.
  const { carryFeed } = await import('./gate/nats/carry-feed.ts')
  const keys = openKeyFinder(house.database, house.feed, house.clock)
  const findKey = openPrefixFinder(house.database, keys)
  const carrier = carryFeed(house, { login, findKey, log })
  return {
    async close() {
      keys.close()
      await carrier.close()
    },
  }
}
