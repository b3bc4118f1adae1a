import { createHash, createHmac } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { Key } from './key-ring.ts'

/**
 * The name for an address in places where the address itself must not appear: keyed, so that trying addresses
 * without the key does not reveal whose it is.
 */
export function addressDigest(key: Key, email: string): string {
  const digest = createHmac('sha256', key.bytes)
    .update(`privacy:${oneForm(email)}`)
    .digest('hex')
  return `${key.id}:${digest}`
}

/**
 * The names for a recipient under each key of a ring, the first key's first, where it is kept on which days
 * they were asked to confirm: 128 bits, in hexadecimal.
 *
 * @param sha256 of the address as the recipients digest normalises it, in hexadecimal
 */
export function confirmationDigests(keys: readonly Key[], sha256: string): string[] {
  const message = `confirmation:${sha256.toLowerCase()}`
  return keys.map(({ bytes }) =>
    createHmac('sha256', bytes).update(message).digest('hex').slice(0, 32),
  )
}

/** The first 64 bits of the SHA-256 of an address as the recipients digest normalises it: what sketches go by. */
export function recipientHash(normal: string): bigint {
  return createHash('sha256').update(normal).digest().readBigUInt64BE()
}

/** An address in the one form of all its spellings: lower case, its domain in ASCII (RFC 5890). */
export function oneForm(email: string): string {
  const place = email.lastIndexOf('@') + 1
  const domain = email.slice(place)
  // An invalid domain becomes the empty string.
  return `${email.slice(0, place)}${domainToASCII(domain) || domain}`.toLowerCase()
}
