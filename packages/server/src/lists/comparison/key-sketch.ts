import { createHmac } from 'node:crypto'
import { setImmediate } from 'node:timers/promises'
import { type ComparableSketch, levelsOf, type Sketch } from '@freigabe/screening'
import type { Key } from '../../keys/key-ring.ts'

/** A sketch as it is kept: whoever has it without the key can find out about no address by trying. */
export interface KeyedSketch extends ComparableSketch {
  /** Two sketches can be compared if they were made with the same key. */
  keyId: string
}

/** So many hashes are keyed at a time, so that a list of millions holds nobody up. */
const atOnce = 1024

/** Keys every hash of a sketch: the first 64 bits of its HMAC-SHA-256. */
export async function keySketch(key: Key, sketch: Sketch): Promise<KeyedSketch> {
  const levels: Set<bigint>[] = []
  let keyed = 0
  for (const hashes of levelsOf(sketch)) {
    const level = new Set<bigint>()
    for (const hash of hashes) {
      level.add(keyHash(key, hash))
      if (++keyed % atOnce === 0) await setImmediate()
    }
    levels.push(level)
  }
  return { keyId: key.id, recipients: sketch.recipients, rate: sketch.rate, levels }
}

function keyHash(key: Key, hash: bigint): bigint {
  const message = Buffer.alloc(purpose.length + 8)
  message.write(purpose)
  message.writeBigUInt64BE(hash, purpose.length)
  return createHmac('sha256', key.bytes).update(message).digest().readBigUInt64BE()
}

/** Keeps these digests apart from all else that is keyed with the same key. */
const purpose = 'sketch:'
