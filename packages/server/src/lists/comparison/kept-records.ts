import { createHmac } from 'node:crypto'
import type { KeptRecord } from '@freigabe/core'
import { recordRoles, type SampledRecord } from '@freigabe/screening'
import type { Key } from '../../keys/key-ring.ts'

/**
 * Sampled records as they are kept: keyed, and of each value so few bits that it can be told whether it was
 * changed, and not what it was.
 */
export function keyRecords(key: Key, records: readonly SampledRecord[]): Uint8Array {
  const bytes = Buffer.alloc(records.length * recordBytes)
  records.forEach(({ hash, values }, place) => {
    let at = place * recordBytes
    at = bytes.writeBigUInt64BE(mac(key, `${hash}`).readBigUInt64BE(), at)
    for (const value of values) {
      const { day, minute } = partsOf(value)
      at = bytes.writeUInt16BE(day === null ? 0 : fewBits(key, `${hash}:day:${day}`), at)
      at = bytes.writeUInt16BE(minute === null ? 0 : fewBits(key, `${hash}:minute:${minute}`), at)
    }
  })
  return bytes
}

/** The records of a list as they were kept. */
export function readRecords(kept: Uint8Array): KeptRecord[] {
  const bytes = Buffer.from(kept.buffer, kept.byteOffset, kept.byteLength)
  return Array.from({ length: bytes.length / recordBytes }, (_, place) => {
    const from = place * recordBytes
    return {
      recipient: bytes.toString('hex', from, from + hashBytes),
      values: recordRoles.map((_, role) => {
        const at = from + hashBytes + role * valueBytes
        return { day: bytes.readUInt16BE(at), minute: bytes.readUInt16BE(at + 2) }
      }),
    }
  })
}

const hashBytes = 8
const valueBytes = 4
const recordBytes = hashBytes + recordRoles.length * valueBytes

/**
 * The day, and the minute within a quarter of an hour: exports in another time zone, or without seconds, differ in
 * neither for most. An address of the internet has the second part alone.
 */
function partsOf(value: string | null): { day: string | null; minute: string | null } {
  if (value === null) return { day: null, minute: null }
  if (!/^\d{4}-\d{2}-\d{2}(T|$)/.test(value)) return { day: null, minute: value }
  const minute = value.length === 10 ? null : String(Number(value.slice(14, 16)) % 15)
  return { day: value.slice(0, 10), minute }
}

/** From 1: nothing said is 0. */
function fewBits(key: Key, text: string): number {
  return (mac(key, text).readUInt16BE() % 0xffff) + 1
}

function mac(key: Key, text: string): Buffer {
  return createHmac('sha256', key.bytes).update(`record:${text}`).digest()
}
