/**
 * Where blocks of IPv4 addresses are registered, as plain data that can be passed to a worker: the block that
 * begins at `starts[i]` and ends before `starts[i + 1]` is registered in the country whose two letters are in
 * `countries[i]` as `first * 256 + second`; zero where nothing is known.
 */
export interface IpCountries {
  source: string
  /** Day of the data, as YYYY-MM-DD. */
  date: string
  starts: Uint32Array
  countries: Uint16Array
}

/** Looks up where addresses are registered, in a few steps each. */
export class IpCountryLookup {
  readonly #data: IpCountries
  /** For each first half of an address, the first block that begins in it or after it. */
  readonly #firstBlocks = new Uint32Array(65_537)

  constructor(data: IpCountries) {
    this.#data = data
    const { starts } = data
    let block = 0
    for (let half = 0; half <= 65_536; half++) {
      while (block < starts.length && starts[block]! < half * 65_536) block++
      this.#firstBlocks[half] = block
    }
  }

  /** Country of an IPv4 address, its two letters as `first * 256 + second`; zero where nothing is known. */
  codeOf(address: number): number {
    const { starts, countries } = this.#data
    const half = Math.floor(address / 65_536)
    let low = this.#firstBlocks[half]!
    let high = this.#firstBlocks[half + 1]!
    while (low < high) {
      const middle = (low + high) >>> 1
      if (starts[middle]! <= address) low = middle + 1
      else high = middle
    }
    return low === 0 ? 0 : countries[low - 1]!
  }
}

/** `DE` as a number, as `IpCountries` has it. */
export function countryNumber(country: string): number {
  return country.charCodeAt(0) * 256 + country.charCodeAt(1)
}

export function countryOfNumber(code: number): string {
  return String.fromCharCode(code >> 8, code & 0xff)
}
