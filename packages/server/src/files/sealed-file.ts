import {
  createCipheriv,
  createDecipheriv,
  type DecipherGCM,
  hkdfSync,
  randomBytes,
} from 'node:crypto'
import { type Key, keyById } from '../keys/key-ring.ts'

/**
 * `FGS2`, length and id of the key, nonce; then AES-256-GCM cipher text; then its tag. The tag also covers
 * the header and the file's place, so that a sealed file opens nowhere else. `FGS1`, which earlier versions
 * wrote, is the same, but its tag does not cover them.
 */
const bound = Buffer.from('FGS2')
const unbound = Buffer.from('FGS1')
const nonceBytes = 12
const tagBytes = 16

/** A stored file that is not the one that was put there: exchanged, changed or cut off. */
export class FileDamaged extends Error {}

/** Encrypts a stream under the first key, for one place: it opens nowhere else. */
export async function* seal(
  keys: readonly Key[],
  place: string,
  plain: AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  const key = keys[0]!
  const nonce = randomBytes(nonceBytes)
  const id = Buffer.from(key.id)
  const header = Buffer.concat([bound, Buffer.from([id.length]), id, nonce])
  yield header
  const cipher = createCipheriv('aes-256-gcm', fileKey(key), nonce)
  cipher.setAAD(Buffer.concat([header, Buffer.from(place)]))
  for await (const chunk of plain) yield cipher.update(chunk)
  yield cipher.final()
  yield cipher.getAuthTag()
}

/**
 * Decrypts what `seal` made for this place. Bytes are handed out before the tag at the end has been checked:
 * a caller keeps none of them unless the stream ends without throwing.
 *
 * @throws {FileDamaged} if it is not what was sealed for this place, or has the old form and that is not
 * accepted
 */
export async function* unseal(
  keys: readonly Key[],
  place: string,
  sealed: AsyncIterable<Uint8Array>,
  { takesUnbound }: { takesUnbound: boolean },
): AsyncGenerator<Uint8Array> {
  let pending: Buffer = Buffer.alloc(0)
  let decipher: DecipherGCM | null = null
  for await (const chunk of sealed) {
    pending = Buffer.concat([pending, chunk])
    if (decipher === null) {
      const header = readHeader(pending, takesUnbound)
      if (header === null) continue
      decipher = decipherOf(keys, header, place)
      pending = pending.subarray(header.bytes.length)
    }
    if (pending.length > tagBytes) {
      yield decipher.update(pending.subarray(0, pending.length - tagBytes))
      pending = pending.subarray(pending.length - tagBytes)
    }
  }
  if (decipher === null || pending.length !== tagBytes) {
    throw new FileDamaged('The sealed file is cut off.')
  }
  yield proven(decipher, pending)
}

function proven(decipher: DecipherGCM, tag: Buffer): Buffer {
  try {
    return decipher.setAuthTag(tag).final()
  } catch (cause) {
    throw new FileDamaged('The sealed file is not what was sealed for this place.', { cause })
  }
}

interface Header {
  isBound: boolean
  keyId: string
  nonce: Buffer
  bytes: Buffer
}

function decipherOf(keys: readonly Key[], header: Header, place: string): DecipherGCM {
  const key = keyById(keys, header.keyId)
  if (!header.isBound) {
    return createDecipheriv('aes-256-gcm', key.bytes.subarray(0, 32), header.nonce)
  }
  const decipher = createDecipheriv('aes-256-gcm', fileKey(key), header.nonce)
  return decipher.setAAD(Buffer.concat([header.bytes, Buffer.from(place)]))
}

function readHeader(bytes: Buffer, takesUnbound: boolean): Header | null {
  if (bytes.length < bound.length + 1) return null
  const form = bytes.subarray(0, bound.length)
  const isBound = form.equals(bound)
  if (!isBound && !(takesUnbound && form.equals(unbound))) {
    throw new FileDamaged('Not a sealed file of the form that belongs here.')
  }
  const idLength = bytes[bound.length]!
  const length = bound.length + 1 + idLength + nonceBytes
  if (bytes.length < length) return null
  const idStart = bound.length + 1
  return {
    isBound,
    keyId: bytes.subarray(idStart, idStart + idLength).toString(),
    nonce: bytes.subarray(idStart + idLength, length),
    bytes: bytes.subarray(0, length),
  }
}

/** Keeps the key for files apart from everything else derived from a sealing key, including the old form. */
function fileKey({ bytes }: Key): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', bytes, '', 'freigabe sealed file', 32))
}
