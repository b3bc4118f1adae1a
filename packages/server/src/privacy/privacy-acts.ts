import { randomUUIDv7 } from 'node:crypto'
import type { AddressWish, PrivacyAct } from '@freigabe/contract'
import type { Actor } from '@freigabe/core'
import { sql } from 'kysely'
import type { Unit } from '../change/unit.ts'
import type { Tx } from '../database/database.ts'
import type { House } from '../house.ts'
import { addressDigest } from '../keys/address-digest.ts'

/** Records in the platform's log what was done about an address, using only its keyed digest. */
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

const types: readonly PrivacyAct['type'][] = [
  'address_searched',
  'address_exported',
  'address_erased',
]

/** What was done before about an address, oldest first; whichever key it was recorded under. */
export async function readPrivacyActs(
  { keys }: Pick<House, 'keys'>,
  tx: Tx,
  email: string,
): Promise<PrivacyAct[]> {
  const digests = keys.sketch.map((key) => addressDigest(key, email))
  const rows = await tx
    .selectFrom('platform_event')
    .select(['type', 'by_id', 'body', 'at'])
    .where('type', 'in', types)
    .where(sql<string>`body ->> 'address'`, 'in', digests)
    .orderBy('seq')
    .execute()
  const names = await staffNames(
    tx,
    rows.map((row) => row.by_id!),
  )
  return rows.map((row) => ({
    type: row.type as PrivacyAct['type'],
    reason: (row.body as { reason: string }).reason,
    by: names.get(row.by_id!) ?? '',
    at: row.at,
  }))
}

async function staffNames(tx: Tx, ids: readonly string[]): Promise<Map<string, string>> {
  if (ids.length === 0) return new Map()
  const people = await tx
    .selectFrom('person')
    .select(['id', 'name'])
    .where('id', 'in', [...new Set(ids)])
    .execute()
  return new Map(people.map(({ id, name }) => [id, name]))
}
