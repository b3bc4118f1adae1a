import { countryCode } from '../../columns/country-code.ts'
import { countryOfDomain } from '../../lists/country-of-domain.ts'
import {
  areOnePlace,
  countriesOfPostcode,
  isEmptyRegion,
  nationalNumber,
  type PlacedCountry,
  placedCountries,
} from '../../lists/landline-places.ts'
import type { RowView } from '../../row-view.ts'
import { share, type Totals } from '../check.ts'

/** What telephone numbers and postcodes of a list say together. */
export interface PlacesSeen {
  /** Different telephone numbers that were looked at, and those that stand in a row at one distance. */
  phones: number
  inSeries: number
  /** Landlines of Germany, Austria and Switzerland with a postcode, each once, and those that can be in one place. */
  placed: number
  fitting: number
  /** Postcodes of these countries, and those of regions in which nothing lies. */
  postcodes: number
  nowhere: number
}

/** As in the other parts: all rows up to here, then one in sixteen. */
const looksAtAll = 1 << 13
const sampled = 15
/** National numbers and digits are a country’s where most domains that name a country name this one. */
const mostly = 0.8

/** Watches telephone numbers and postcodes, in bounded memory. */
export class PlaceWatch {
  readonly #series = new SeriesWatch()
  readonly #met = new Set<number>()
  #rows = 0
  readonly #seen = new Map(placedCountries.map((country) => [country, nothingSeen()]))

  add(view: RowView): void {
    if (!view.isNew) return
    const phone = view.phone()
    if (phone !== null) this.#series.add(phone.value)
    if (this.#rows++ >= looksAtAll && (view.draw & sampled) !== 0) return
    if (!view.has('postcode')) return
    const postcode = view.text('postcode').slice(0, 5)
    // A head office stands with all of its branches, and is one number.
    const isNewPhone = phone !== null && !this.#met.has(phone.value)
    for (const country of countriesOfPostcode(postcode)) {
      if (isElsewhere(view, country)) continue
      const seen = this.#seen.get(country)!
      seen.postcodes++
      if (isEmptyRegion(country, postcode)) seen.nowhere++
      else if (isNewPhone) this.#place(country, phone, postcode)
    }
  }

  finish({ domains }: Totals): PlacesSeen {
    const sums = { placed: 0, fitting: 0, postcodes: 0, nowhere: 0 }
    for (const [country, { stated, assumed, postcodes, nowhere }] of this.#seen) {
      const isMost = shareOf(country, domains) >= mostly
      sums.placed += stated.placed + (isMost ? assumed.placed : 0)
      sums.fitting += stated.fitting + (isMost ? assumed.fitting : 0)
      sums.postcodes += isMost ? postcodes : 0
      sums.nowhere += isMost ? nowhere : 0
    }
    return { ...this.#series.finish(), ...sums }
  }

  #place(country: PlacedCountry, { form, value }: Phone, postcode: string): void {
    const digits = `${value}`
    const international = form === 'international' ? nationalNumber(country, digits) : null
    const national = form === 'national' ? digits : international
    if (national === null) return
    const fits = areOnePlace(country, national, postcode)
    if (fits === null) return
    this.#met.add(value)
    const seen = this.#seen.get(country)!
    const counts = international === null ? seen.assumed : seen.stated
    counts.placed++
    if (fits) counts.fitting++
  }
}

type Phone = NonNullable<ReturnType<RowView['phone']>>

/** Landlines by whether the number itself says of which country it is. */
function nothingSeen() {
  return {
    stated: { placed: 0, fitting: 0 },
    assumed: { placed: 0, fitting: 0 },
    postcodes: 0,
    nowhere: 0,
  }
}

function isElsewhere(view: RowView, country: PlacedCountry): boolean {
  const named = view.text('country')
  return named !== '' && countryCode(named) !== country
}

/** The share of a country among the domains that name one. */
function shareOf(country: PlacedCountry, domains: Totals['domains']): number {
  let located = 0
  let own = 0
  for (const [domain, recipients] of domains.entries()) {
    const named = recipients > 0 ? countryOfDomain(domain) : null
    if (named === null) continue
    located += recipients
    if (named === country) own += recipients
  }
  return share(own, located)
}

/** 256 KB: beyond it, only every other block of a hundred numbers is kept, then every fourth. */
const mostNumbers = 1 << 15
const block = 100

/** Finds numbers that follow each other at one distance: whole blocks are kept, so that neighbours stay. */
class SeriesWatch {
  #numbers = new Set<number>()
  #mask = 0

  add(number: number): void {
    if ((drawOf(number) & this.#mask) !== 0) return
    this.#numbers.add(number)
    if (this.#numbers.size <= mostNumbers) return
    this.#mask = this.#mask * 2 + 1
    const left = [...this.#numbers].filter((each) => (drawOf(each) & this.#mask) === 0)
    this.#numbers = new Set(left)
  }

  /** A number counts where the distance to the next in its block is the most frequent one. */
  finish(): { phones: number; inSeries: number } {
    const sorted = Float64Array.from(this.#numbers).sort()
    const gaps = new Uint32Array(block)
    for (let i = 1; i < sorted.length; i++) {
      const isNear = blockOf(sorted[i]!) === blockOf(sorted[i - 1]!)
      if (isNear) gaps[sorted[i]! - sorted[i - 1]!]!++
    }
    const inSeries = gaps.reduce((one, other) => Math.max(one, other), 0)
    return { phones: sorted.length, inSeries }
  }
}

function blockOf(number: number): number {
  return Math.floor(number / block)
}

/** Bits drawn for a block, the same whenever it comes. */
function drawOf(number: number): number {
  const mixed = Math.imul(blockOf(number) % 2 ** 31, 0x9e3779b1)
  return Math.imul(mixed ^ (mixed >>> 15), 0x85ebca6b) >>> 16
}
