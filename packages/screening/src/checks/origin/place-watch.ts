import { countryCode } from '../../columns/country-code.ts'
import { countryOfDomain } from '../../lists/country-of-domain.ts'
import { areOnePlace, isEmptyRegion } from '../../lists/german-places.ts'
import type { RowView } from '../../row-view.ts'
import { share, type Totals } from '../check.ts'

/** What telephone numbers and postcodes of a list say together. */
export interface PlacesSeen {
  /** Different telephone numbers that were looked at, and those that stand in a row at one distance. */
  phones: number
  inSeries: number
  /** German landlines with a postcode, each number once, and those that can be in one place. */
  placed: number
  fitting: number
  /** German postcodes, and those of regions in which nothing lies. */
  postcodes: number
  nowhere: number
}

/** As in the other parts: all rows up to here, then one in sixteen. */
const looksAtAll = 1 << 13
const sampled = 15
/** National numbers and five digits are German where most domains that name a country name this one. */
const mostlyGerman = 0.8

/** Watches telephone numbers and postcodes, in bounded memory. */
export class PlaceWatch {
  readonly #series = new SeriesWatch()
  readonly #met = new Set<number>()
  #rows = 0
  /** By whether the number itself says that it is German. */
  readonly #placed = { stated: 0, assumed: 0 }
  readonly #fitting = { stated: 0, assumed: 0 }
  #postcodes = 0
  #nowhere = 0

  add(view: RowView): void {
    if (!view.isNew) return
    const phone = view.phone()
    if (phone !== null) this.#series.add(phone.value)
    if (this.#rows++ >= looksAtAll && (view.draw & sampled) !== 0) return
    if (!view.has('postcode')) return
    const postcode = view.text('postcode').slice(0, 5)
    if (!/^\d{5}$/.test(postcode) || isAbroad(view)) return
    this.#postcodes++
    if (isEmptyRegion(postcode)) this.#nowhere++
    else if (phone !== null) this.#place(phone.form, phone.value, postcode)
  }

  finish({ domains }: Totals): PlacesSeen {
    const isGerman = germanShare(domains) >= mostlyGerman
    const both = ({ stated, assumed }: { stated: number; assumed: number }) =>
      stated + (isGerman ? assumed : 0)
    return {
      ...this.#series.finish(),
      placed: both(this.#placed),
      fitting: both(this.#fitting),
      postcodes: isGerman ? this.#postcodes : 0,
      nowhere: isGerman ? this.#nowhere : 0,
    }
  }

  #place(form: 'international' | 'national' | 'bare', value: number, postcode: string): void {
    const digits = `${value}`
    const isStated = form === 'international' && digits.startsWith('49')
    if (!isStated && form !== 'national') return
    const fits = areOnePlace(isStated ? digits.slice(2) : digits, postcode)
    // A head office stands with all of its branches, and is one number.
    if (fits === null || this.#met.has(value)) return
    this.#met.add(value)
    const which = isStated ? 'stated' : 'assumed'
    this.#placed[which]++
    if (fits) this.#fitting[which]++
  }
}

function isAbroad(view: RowView): boolean {
  const country = view.text('country')
  return country !== '' && countryCode(country) !== 'DE'
}

function germanShare(domains: Totals['domains']): number {
  let located = 0
  let german = 0
  for (const [domain, recipients] of domains.entries()) {
    const country = recipients > 0 ? countryOfDomain(domain) : null
    if (country === null) continue
    located += recipients
    if (country === 'DE') german += recipients
  }
  return share(german, located)
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
