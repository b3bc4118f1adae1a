import { inflateSync } from 'fflate'
import type { IpCountries } from '../ip/ip-countries.ts'

/** Takes apart what `packIpCountries` packed. */
export function unpackIpCountries(bytes: Uint8Array): Pick<IpCountries, 'starts' | 'countries'> {
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
