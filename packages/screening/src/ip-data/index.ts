import type { IpCountries } from '../ip/ip-countries.ts'
import { fromBase64 } from '../seal/base64.ts'
import { date, packed, source } from './ip-countries.gen.ts'
import { unpackIpCountries } from './packed-ip-countries.ts'

export type { IpCountries } from '../ip/ip-countries.ts'

/**
 * Where IPv4 addresses are announced, for the `ipCountries` of `screen`. It stands apart from the
 * package's front door, so that only those who ask for it carry its 400 KB.
 */
export function loadIpCountries(): IpCountries {
  loaded ??= { source, date, ...unpackIpCountries(fromBase64(packed)) }
  return loaded
}

let loaded: IpCountries | null = null
