import { randomUUIDv7 } from 'node:crypto'
import type { AddressWish, PrivacyAct } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { addressDigest } from '../keys/address-digest.ts'
import { appendPlatformEvents } from '../log/append-events.ts'

/** Puts on record, in the platform's log, what was done about an address: by its keyed digest alone. */
export async function logPrivacyAct(
  house: House,
  tx: Tx,
  by: Actor,
  type: PrivacyAct['type'],
  { email, reason }: AddressWish,
  about: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const address = addressDigest(house.keys.sketch[0]!, email)
  const event = {
    type,
    subject: randomUUIDv7(),
    by,
    at: house.clock.now(),
    body: { address, reason, ...about },
  }
  await appendPlatformEvents(house.database, tx, [event], 'privacy')
}
