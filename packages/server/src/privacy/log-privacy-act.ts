import { randomUUIDv7 } from 'node:crypto'
import type { AddressWish, PrivacyAct } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import type { Unit } from '../change/unit.ts'
import { addressDigest } from '../keys/address-digest.ts'

/** Puts on record, in the platform's log, what was done about an address: by its keyed digest alone. */
export async function logPrivacyAct(
  unit: Unit,
  by: Actor,
  type: PrivacyAct['type'],
  { email, reason }: AddressWish,
  about: Readonly<Record<string, unknown>> = {},
): Promise<void> {
  const { house } = unit
  const address = addressDigest(house.keys.sketch[0]!, email)
  const event = {
    type,
    subject: randomUUIDv7(),
    by,
    at: unit.now,
    body: { address, reason, ...about },
  }
  unit.logOnPlatform(event)
}
