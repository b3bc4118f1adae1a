/**
 * Where blocks of IPv4 addresses are registered, as plain data that can be handed to a worker: the
 * block that begins at `starts[i]` and ends before `starts[i + 1]` is registered in the country whose
 * two letters are in `countries[i]` as `first * 256 + second`; zero where nothing is known.
 */
export interface IpCountries {
  source: string
  /** Day of the data, as YYYY-MM-DD. */
  date: string
  starts: Uint32Array
  countries: Uint16Array
}

/** The country of an IPv4 address as ISO 3166 code, or null. */
export function countryOfIp({ starts, countries }: IpCountries, address: number): string | null {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >>> 1
    if (starts[middle]! <= address) low = middle + 1
    else high = middle
  }
  const code = low === 0 ? 0 : countries[low - 1]!
  return code === 0 ? null : String.fromCharCode(code >> 8, code & 0xff)
}
