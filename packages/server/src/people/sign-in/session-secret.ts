import type { Key } from '../../keys/key-ring.ts'

/** A session key as the secret with which the sign-in library signs cookies. */
export function sessionSecret(key: Key): string {
  return Buffer.from(key.bytes).toString('base64')
}
