import { createCipheriv, randomBytes } from 'node:crypto'
import type { Key } from '../keys/key-ring.ts'

/** Seals as versions did before files were bound to their place. */
export function sealAsBefore(key: Key, plain: Uint8Array): Buffer {
  const nonce = randomBytes(12)
  const cipher = createCipheriv('aes-256-gcm', key.bytes.subarray(0, 32), nonce)
  const header = Buffer.concat([
    Buffer.from('FGS1'),
    Buffer.from([key.id.length]),
    Buffer.from(key.id),
  ])
  return Buffer.concat([header, nonce, cipher.update(plain), cipher.final(), cipher.getAuthTag()])
}
