import { createHmac } from 'node:crypto'
import type { Key } from '../../keys/key-ring.ts'

/**
 * Whether an item is in the share that a person looks at: a case that a rule accepts, or another person's
 * decision. The lot follows from its id and a secret key: it cannot be foreseen, the same id always draws the
 * same lot, and every lot can be checked with the key.
 *
 * @param id of a case; of anything else, with its kind as a prefix, so that no lot follows from another
 */
export function drawLot(key: Key, id: string, share: number): boolean {
  const drawn = createHmac('sha256', key.bytes).update(`lot:${id}`).digest()
  return drawn.readUIntBE(0, 6) / 2 ** 48 < share
}
