import { createCipheriv, createDecipheriv, hkdfSync } from 'node:crypto'
import type { Key } from '../../keys/key-ring.ts'

/** A token is one block of AES, and so is the start of the address's SHA-256 that it hides. */
export const tokenBytes = 16

/**
 * What stands for a mailbox under whichever spelling, as an address could not: the hash of its form with every bit
 * turned. It is told from a report of the form itself, and goes where that goes.
 */
export function anySpelling(hash: Uint8Array): Buffer {
  return Buffer.from(hash.map((byte) => ~byte))
}

/**
 * Turns hashes of addresses into tokens and back, block by block. Within an account the same hash always
 * gives the same token, so that one reported twice is kept once. In every other account it gives a different
 * token, so that tokens tell nothing across accounts. Without the key, addresses cannot be tried on them.
 */
export function suppressionCipher(key: Key, account: string) {
  const derived = Buffer.from(
    hkdfSync('sha256', key.bytes, account, 'freigabe suppressed recipients', 32),
  )
  return {
    /** `hashes`: the first 16 bytes of each, one after another. */
    hide(hashes: Uint8Array): Uint8Array {
      const cipher = createCipheriv('aes-256-ecb', derived, null).setAutoPadding(false)
      return Buffer.concat([cipher.update(hashes), cipher.final()])
    },
    /** `tokens`: one after another. */
    show(tokens: Uint8Array): Uint8Array {
      const decipher = createDecipheriv('aes-256-ecb', derived, null).setAutoPadding(false)
      return Buffer.concat([decipher.update(tokens), decipher.final()])
    },
  }
}
