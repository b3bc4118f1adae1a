import { createHmac } from 'node:crypto'
import type { Key } from '../keys/key-ring.ts'

/**
 * The name under which the log knows an address: keyed, so that nobody who reads the log alone can find
 * out whose it is by trying.
 */
export function addressDigest(key: Key, email: string): string {
  const digest = createHmac('sha256', key.bytes).update(`privacy:${email}`).digest('hex')
  return `${key.id}:${digest}`
}
