import { createCipheriv, createDecipheriv, type DecipherGCM, randomBytes } from 'node:crypto'
import { type Key, keyById } from '../keys/key-ring.ts'

/** Format 1: `FGS1`, length and id of the key, nonce; then AES-256-GCM cipher text; then its tag. */
const magic = Buffer.from('FGS1')
const nonceBytes = 12
const tagBytes = 16

/** Encrypts a stream under the first key. */
export async function* seal(
  keys: readonly Key[],
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const key = keys[0]!
  const nonce = randomBytes(nonceBytes)
  const id = Buffer.from(key.id)
  yield Buffer.concat([magic, Buffer.from([id.length]), id, nonce])
  const cipher = createCipheriv('aes-256-gcm', key.bytes.subarray(0, 32), nonce)
  for await (const chunk of plain) yield cipher.update(chunk)
  yield cipher.final()
  yield cipher.getAuthTag()
}

/**
 * Decrypts what `seal` made. Bytes are handed out before the tag at the end has been checked: a caller
 * keeps nothing of them unless the stream ends without throwing.
 */
export async function* unseal(
  keys: readonly Key[],
  sealed: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  let pending: Buffer = Buffer.alloc(0)
  let decipher: DecipherGCM | null = null
  for await (const chunk of sealed) {
    pending = Buffer.concat([pending, chunk])
    if (decipher === null) {
      const header = readHeader(pending)
      if (header === null) continue
      const key = keyById(keys, header.keyId)
      decipher = createDecipheriv('aes-256-gcm', key.bytes.subarray(0, 32), header.nonce)
      pending = pending.subarray(header.length)
    }
    if (pending.length > tagBytes) {
      yield decipher.update(pending.subarray(0, pending.length - tagBytes))
      pending = pending.subarray(pending.length - tagBytes)
    }
  }
  if (decipher === null || pending.length !== tagBytes)
    throw new Error('The sealed file is cut off.')
  decipher.setAuthTag(pending)
  yield decipher.final()
}

function readHeader(bytes: Buffer): { keyId: string; nonce: Buffer; length: number } | null {
  if (bytes.length < magic.length + 1) return null
  if (!bytes.subarray(0, magic.length).equals(magic)) throw new Error('Not a sealed file.')
  const idLength = bytes[magic.length]!
  const length = magic.length + 1 + idLength + nonceBytes
  if (bytes.length < length) return null
  const idStart = magic.length + 1
  return {
    keyId: bytes.subarray(idStart, idStart + idLength).toString(),
    nonce: bytes.subarray(idStart + idLength, length),
    length,
  }
}
