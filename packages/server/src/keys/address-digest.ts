import { createHmac } from 'node:crypto'
import type { Key } from './key-ring.ts'

/**
 * The name under which an address is known where it must not stand: keyed, so that nobody can find
 * out whose it is by trying without the key.
 */
export function addressDigest(key: Key, email: string): string {
  const digest = createHmac('sha256', key.bytes).update(`privacy:${email}`).digest('hex')
  return `${key.id}:${digest}`
}
