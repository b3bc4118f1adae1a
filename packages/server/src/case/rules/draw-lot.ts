import { createHmac } from 'node:crypto'
import type { Key } from '../../keys/key-ring.ts'

/**
 * Whether something is among a share that a person looks at: a case that a rule accepts, or a decision of
 * somebody else. The lot follows from its id and a secret key: nobody can foresee it, the same id draws
 * the same again, and whoever has the key can check each lot that was drawn.
 *
 * @param id of a case; of anything else with its kind before it, so that no lot follows from another
 */
export function drawLot(key: Key, id: string, share: number): boolean {
  const drawn = createHmac('sha256', key.bytes).update(`lot:${id}`).digest()
  return drawn.readUIntBE(0, 6) / 2 ** 48 < share
}
