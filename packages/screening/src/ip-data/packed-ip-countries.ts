import { deflateSync, inflateSync } from 'fflate'
import type { IpCountries } from '../ip/ip-countries.ts'

type Blocks = Pick<IpCountries, 'starts' | 'countries'>

/**
 * Packs blocks of whole /24 networks as compressed bytes: the number of blocks in four bytes, the
 * number of countries in one and each in two; for every block how many networks it begins after the
 * one before, seven bits a byte; and for every block the place of its country.
 */
export function packIpCountries({ starts, countries }: Blocks): Uint8Array {
  const codes = [...new Set(countries)].sort((a, b) => a - b)
  if (codes.length > 255) throw new RangeError('There are more countries than a byte can number.')
  const places = new Map(codes.map((code, place) => [code, place]))
  const head = [
    ...bytesOf(starts.length, 4),
    codes.length,
    ...codes.flatMap((code) => bytesOf(code, 2)),
  ]
  const distances: number[] = []
  let before = 0
  for (const start of starts) {
    if (start % 256 !== 0) throw new RangeError('A block begins inside a /24 network.')
    let distance = start / 256 - before
    before = start / 256
    for (; distance > 0x7f; distance = Math.floor(distance / 0x80)) {
      distances.push((distance % 0x80) | 0x80)
    }
    distances.push(distance)
  }
  const packed = new Uint8Array(head.length + distances.length + countries.length)
  packed.set(head)
  packed.set(distances, head.length)
  packed.set(
    Uint8Array.from(countries, (code) => places.get(code)!),
    head.length + distances.length,
  )
  return deflateSync(packed, { level: 9 })
}

/** Highest byte first. */
function bytesOf(number: number, length: number): number[] {
  return Array.from({ length }, (_, i) => Math.floor(number / 256 ** (length - 1 - i)) % 256)
}

/** Unpacks what `packIpCountries` packed. */
export function unpackIpCountries(bytes: Uint8Array): Blocks {
  const packed = inflateSync(bytes)
  const view = new DataView(packed.buffer, packed.byteOffset)
  const length = view.getUint32(0)
  const codes = Array.from({ length: packed[4]! }, (_, i) => view.getUint16(5 + 2 * i))
  const starts = new Uint32Array(length)
  let at = 5 + 2 * codes.length
  let network = 0
  for (let i = 0; i < length; i++) {
    for (let place = 1; ; place *= 0x80) {
      const byte = packed[at++]!
      network += (byte & 0x7f) * place
      if (byte < 0x80) break
    }
    starts[i] = network * 256
  }
  return { starts, countries: Uint16Array.from({ length }, (_, i) => codes[packed[at + i]!]!) }
}
