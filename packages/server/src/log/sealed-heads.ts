import { createHmac, timingSafeEqual } from 'node:crypto'
import { type Key, keyById } from '../keys/key-ring.ts'
import { canonicalJson } from './canonical-json.ts'
import type { Head } from './verify-log.ts'

/** The ends of all chains at a moment, sealed with a key that is not in the database. */
interface SealedHeads {
  at: string
  heads: readonly Head[]
  /** Id of the key, and HMAC-SHA-256 in hex over all the rest as canonical JSON. */
  seal: string
}

/** The heads were not sealed with a key of this installation, or were changed since. */
export class HeadsNotOurs extends Error {}

/** What is kept outside the database of where its chains end, as the text of a file. */
export function sealHeads(keys: readonly Key[], at: string, heads: readonly Head[]): string {
  const sealed: SealedHeads = { at, heads, seal: sealOf(keys[0]!, { at, heads }) }
  return `${JSON.stringify(sealed, null, 1)}\n`
}

/** @throws {HeadsNotOurs} */
export function openHeads(keys: readonly Key[], text: string): readonly Head[] {
  try {
    const { seal, at, heads } = JSON.parse(text) as SealedHeads
    const key = keyById(keys, seal.slice(0, seal.lastIndexOf(':')))
    if (timingSafeEqual(Buffer.from(seal), Buffer.from(sealOf(key, { at, heads })))) return heads
  } catch (cause) {
    throw new HeadsNotOurs('These heads cannot be read, or were sealed with another key.', {
      cause,
    })
  }
  throw new HeadsNotOurs('These heads were changed after they were sealed.')
}

function sealOf(key: Key, content: Omit<SealedHeads, 'seal'>): string {
  const hmac = createHmac('sha256', key.bytes).update(`log-heads:${canonicalJson(content)}`)
  return `${key.id}:${hmac.digest('hex')}`
}
