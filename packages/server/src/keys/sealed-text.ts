import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'
import { type Key, keyById } from './key-ring.ts'

const nonceBytes = 12
const tagBytes = 16

/** Seals a short text under a sealing key, for one purpose and one object: it opens nowhere else. */
export function sealText(key: Key, place: string, text: string): string {
  const nonce = randomBytes(nonceBytes)
  const cipher = createCipheriv('aes-256-gcm', textKey(key), nonce).setAAD(Buffer.from(place))
  const sealed = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final()])
  return `${key.id}:${Buffer.concat([sealed, cipher.getAuthTag()]).toString('base64url')}`
}

/**
 * Opens what `sealText` sealed for the same place.
 *
 * @throws {Error} if the ring no longer has its key, or it was sealed for another place
 */
export function openText(keys: readonly Key[], place: string, sealed: string): string {
  const [id, encoded] = sealed.split(':') as [string, string]
  const bytes = Buffer.from(encoded, 'base64url')
  const nonce = bytes.subarray(0, nonceBytes)
  const decipher = createDecipheriv('aes-256-gcm', textKey(keyById(keys, id)), nonce)
  decipher.setAAD(Buffer.from(place)).setAuthTag(bytes.subarray(-tagBytes))
  const text = decipher.update(bytes.subarray(nonceBytes, -tagBytes))
  return Buffer.concat([text, decipher.final()]).toString('utf8')
}

/** Keeps the key that seals texts apart from everything else derived from a sealing key. */
function textKey({ bytes }: Key): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', bytes, '', 'freigabe sealed text', 32))
}
