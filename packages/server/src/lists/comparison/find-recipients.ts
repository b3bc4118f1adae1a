import type { Tx } from '../../database/database.ts'
import type { Key } from '../../keys/key-ring.ts'
import { type ListName, readSketches, type Sought, soughtUnder } from './sketches.ts'

/**
 * Looks many recipients up in the sketches of some lists. A sketch shows only the recipients that it picks,
 * so that most of them are found nowhere, whether their list holds them or not.
 *
 * @param hashes the first 64 bits of the SHA-256 of each address
 * @returns for each the lists whose sketch holds it
 */
export async function findRecipients(
  tx: Tx,
  keys: readonly Key[],
  hashes: readonly bigint[],
  lists: readonly ListName[],
): Promise<ListName[][]> {
  const held: ListName[][] = hashes.map(() => [])
  if (hashes.length === 0 || lists.length === 0) return held
  const sought = new Map(keys.map((key) => [key.id, hashes.map((hash) => soughtUnder(key, hash))]))
  for await (const { account_id, batch_id, keyId, levels } of readSketches(tx, lists)) {
    const under: readonly Sought[] = sought.get(keyId) ?? []
    for (const [place, { hash, level }] of under.entries()) {
      if (levels[level]!.has(hash)) held[place]!.push({ account_id, batch_id })
    }
  }
  return held
}
