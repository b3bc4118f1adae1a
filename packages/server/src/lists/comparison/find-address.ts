import { createHash } from 'node:crypto'
import { normaliseAddress } from '@freigabe/screening'
import { sql } from 'kysely'
import type { Tx } from '../../database/database.ts'
import type { Key } from '../../keys/key-ring.ts'
import { hashList, type ListName, readSketches, type Sought, soughtUnder } from './sketches.ts'

/** What the stored sketches say about one address. */
export interface FoundAddress {
  /** The imports whose sketch holds it. */
  held: ListName[]
  /** Whether a sketch made with this key and rate would show it, if its list held it. */
  isShownAt(keyId: string, rate: number): boolean
}

/**
 * Looks an address up in the sketches of all accounts, or of one. A sketch holds an address only if it picks
 * it: at rate 0 every one, at rate 6 one in 64, so most sketches cannot show whether their list has it.
 */
export async function findAddress(
  tx: Tx,
  keys: readonly Key[],
  email: string,
  account: string | null,
): Promise<FoundAddress> {
  const normal = normaliseAddress(email)
  if (normal === null) return { held: [], isShownAt: () => false }
  const hash = createHash('sha256').update(normal).digest().readBigUInt64BE()
  return findHash(tx, keys, hash, account)
}

/**
 * The same for the first 64 bits of the SHA-256 of an address. The index finds sketches by their anchors;
 * sketches in which the address cannot be an anchor are read.
 */
export async function findHash(
  tx: Tx,
  keys: readonly Key[],
  hash: bigint,
  account: string | null,
): Promise<FoundAddress> {
  const sought = keys.map((key) => soughtUnder(key, hash))
  const held: ListName[] = []
  for (const each of sought) {
    const maybe = await findMaybe(tx, each, account)
    for await (const sketch of readSketches(tx, maybe)) {
      const { account_id, batch_id, keyId, levels, removed_at } = sketch
      if (removed_at === null && keyId === each.keyId && levels[each.level]!.has(each.hash)) {
        held.push({ account_id, batch_id })
      }
    }
  }
  return {
    held,
    isShownAt: (keyId, rate) => sought.some((each) => each.keyId === keyId && rate <= each.level),
  }
}

async function findMaybe(
  tx: Tx,
  { keyId, hash, level }: Sought,
  account: string | null,
): Promise<ListName[]> {
  const bytes = Buffer.alloc(8)
  bytes.writeBigUInt64BE(hash)
  const own = account === null ? sql`true` : sql`place.account_id = ${account}`
  const { rows } = await sql<ListName>`
    select place.account_id, place.batch_id
    from sketch_anchor join sketch_place place using (place)
    where hash = any(${hashList([hash])}) and ${own}
    union
    select place.account_id, place.batch_id
    from sketch_place place join sketch using (account_id, batch_id)
    where place.rate > ${level} and sketch.rate <= ${level} and key_id = ${keyId}
      and position(${bytes}::bytea in hashes) > 0 and ${own}`.execute(tx)
  return rows
}
