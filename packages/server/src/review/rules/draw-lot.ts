import { createHmac } from 'node:crypto'
import type { Key } from '../../keys/key-ring.ts'

/**
 * Whether a case is among the share that a person decides although a rule accepts it. The lot follows
 * from the case's id and a secret key: nobody can foresee it, the same case draws the same again, and
 * whoever has the key can check each lot that was drawn.
 */
export function drawLot(key: Key, caseId: string, share: number): boolean {
  const drawn = createHmac('sha256', key.bytes).update(`lot:${caseId}`).digest()
  return drawn.readUIntBE(0, 6) / 2 ** 48 < share
}
