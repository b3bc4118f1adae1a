import { createHmac } from 'node:crypto'
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

/** An address in the one form of all its spellings: lower case, its domain in ASCII (RFC 5890). */
export function oneForm(email: string): string {
  const place = email.lastIndexOf('@') + 1
  const domain = email.slice(place)
  // An invalid domain becomes the empty string.
  return `${email.slice(0, place)}${domainToASCII(domain) || domain}`.toLowerCase()
}
