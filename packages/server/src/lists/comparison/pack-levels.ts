import type { ComparableSketch } from '@freigabe/screening'

type Levels = ComparableSketch['levels']

const countBytes = 4
const hashBytes = 8

/** The hashes of a sketch in one run of bytes: for each level their number, then they, ascending. */
export function packLevels(levels: Levels): Uint8Array {
  const size = levels.reduce((sum, level) => sum + countBytes + level.size * hashBytes, 0)
  const bytes = Buffer.alloc(size)
  let at = 0
  for (const level of levels) {
    at = bytes.writeUInt32BE(level.size, at)
    for (const hash of BigUint64Array.from(level).sort()) at = bytes.writeBigUInt64BE(hash, at)
  }
  return bytes
}

/** Unpacks what `packLevels` packed. */
export function unpackLevels(packed: Uint8Array): Levels {
  const bytes = Buffer.from(packed.buffer, packed.byteOffset, packed.byteLength)
  const levels: Set<bigint>[] = []
  for (let at = 0; at < bytes.length; ) {
    const end = at + countBytes + bytes.readUInt32BE(at) * hashBytes
    const level = new Set<bigint>()
    for (at += countBytes; at < end; at += hashBytes) level.add(bytes.readBigUInt64BE(at))
    levels.push(level)
  }
  return levels
}
