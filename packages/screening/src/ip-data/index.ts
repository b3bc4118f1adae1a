import type { IpCountries } from '../ip/ip-countries.ts'
import { fromBase64 } from '../seal/base64.ts'
import { date, packed, source } from './ip-countries.gen.ts'
import { unpackIpCountries } from './packed-ip-countries.ts'

export type { IpCountries } from '../ip/ip-countries.ts'

/**
 * Where IPv4 addresses are announced, for the `ipCountries` of `screen`. It is not part of the package's main
 * entry, so that only its users carry its 400 KB.
 */
export function loadIpCountries(): IpCountries {
  loaded ??= { source, date, ...unpackIpCountries(fromBase64(packed)) }
  return loaded
}

let loaded: IpCountries | null = null
