import { createHmac } from 'node:crypto'
import { domainToASCII } from 'node:url'
import type { Key } from './key-ring.ts'

/**
 * The name under which an address is known where it must not stand: keyed, so that nobody can find
 * out whose it is by trying without the key.
 */
export function addressDigest(key: Key, email: string): string {
  const digest = createHmac('sha256', key.bytes)
    .update(`privacy:${oneForm(email)}`)
    .digest('hex')
  return `${key.id}:${digest}`
}

/** An address in the form in which all its spellings are the same: lower case, an international domain in ASCII (RFC 5890). */
export function oneForm(email: string): string {
  const place = email.lastIndexOf('@') + 1
  const domain = email.slice(place)
  // What is no domain is made to nothing.
  return `${email.slice(0, place)}${domainToASCII(domain) || domain}`.toLowerCase()
}
