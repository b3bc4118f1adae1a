import { isOwnDomainList } from '../../counting/domain-spread.ts'
import { HashSample } from '../../counting/hash-sample.ts'
import { NameFilter } from '../../counting/name-filter.ts'
import { isFreeMailDomain } from '../../lists/free-mail-domains.ts'
import { isHosted } from '../../lists/hosting-networks.ts'
import { type Office, officeOf, pageNames } from '../../lists/role-names.ts'
import type { ReadAddress } from '../../recipient-sink.ts'
import type { RowView } from '../../row-view.ts'
import { share, type Totals } from '../check.ts'
import { isRandomName, isRelayDomain } from '../random-names.ts'
import { NameRepeats } from './name-repeats.ts'

/** What a list says about where its addresses come from, as the parts of the check measure it. */
export interface OriginSeen {
  recipients: number
  domains: number
  /** Share of recipients at public providers. */
  freeMail: number
  /** Whether most recipients are at one domain of their own, which gives out names by its own rule. */
  ownDomain: boolean
  /**
   * Rows with a public IPv4 address of the sign-up, as far as they were looked at; how many of these stand at
   * hosters and clouds, and how many different ones. Confirmations do not count: scanners of links click them.
   */
  signUpIps: number
  hosted: number
  hostedDistinct: number
  /** Recipients such as info@ that are alone at their domain; public providers do not count. */
  alonePublished: number
  /** Recipients such as datenschutz@ and bewerbung@, without the most frequent department. */
  mixedOffices: number
  /** Recipients whose names were looked at, and those whose name stands at three domains or more. */
  names: number
  repeated: number
  /** Recipients that were looked at for drawn names, and those with one. */
  drawnOf: number
  drawn: number
  sortedByDomain: boolean
}

/** Shares are taken of all rows up to here, then of one in sixteen: they are known well enough by then. */
const looksAtAll = 1 << 13
const sampled = 15
/** Hosted addresses that are told apart: a form behind a cloud's proxy shows a few again and again. */
const mostHosted = 4096
/** 100 KB: up to 6,144 recipients are looked at for drawn names. */
const mostSlots = 1 << 13
const ordinary = 1
const drawn = 2

/** Watches recipients, each once, and the IP addresses of their sign-ups, in bounded memory. */
export class OriginWatch {
  readonly #hosted = new Set<number>()
  readonly #pages = new PublishedWatch()
  readonly #repeats = new NameRepeats()
  readonly #drawn = new HashSample(mostSlots)
  #rows = 0
  #signUpIps = 0
  #hostedRows = 0
  #hostedTold = 0

  addRow(view: RowView): void {
    if (!view.isNew) return
    if (this.#rows++ >= looksAtAll && (view.draw & sampled) !== 0) return
    const ip = view.ip('signup_ip')
    if (ip === null || ip.kind !== 'v4' || ip.isPrivate) return
    this.#signUpIps++
    if (!isHosted(ip.v4)) return
    this.#hostedRows++
    if (this.#hosted.size >= mostHosted) return
    this.#hostedTold++
    this.#hosted.add(ip.v4)
  }

  add(address: ReadAddress, hash: Int32Array, beginning: number): void {
    this.#pages.add(address, beginning)
    this.#repeats.add(address, beginning)
    const slot = this.#drawn.slotOf(hash[2]!, hash[3]!)
    if (slot >= 0) this.#drawn.values[slot] = isDrawn(address) ? drawn : ordinary
  }

  finish({ unique, domains, shape }: Totals): OriginSeen {
    let freeMail = 0
    for (const [domain, count] of domains.entries()) if (isFreeMailDomain(domain)) freeMail += count
    const looked = this.#drawn.values.filter((value) => value !== 0)
    return {
      recipients: unique,
      domains: domains.size,
      freeMail: share(freeMail, unique),
      ownDomain: isOwnDomainList(domains, unique),
      signUpIps: this.#signUpIps,
      hosted: this.#hostedRows,
      hostedDistinct: Math.round(
        this.#hostedRows * share(this.#hosted.size, Math.max(this.#hostedTold, 1)),
      ),
      ...this.#pages.finish(domains),
      ...this.#repeats.finish(),
      drawnOf: looked.length,
      drawn: looked.filter((value) => value === drawn).length,
      sortedByDomain: shape.sortedBy.some(({ by }) => by === 'domain'),
    }
  }
}

const decoder = new TextDecoder()

function isDrawn({ bytes, at, length }: ReadAddress): boolean {
  return isRandomName(bytes, at) && !isRelayDomain(decoder.decode(bytes.subarray(at + 1, length)))
}

const filter = new NameFilter(pageNames)

/** This many domains of addresses such as info@ are kept; of a longer list the first ones. */
const mostPublished = 20_000

/** Watches for names that stand on web pages. */
class PublishedWatch {
  readonly #domains: string[] = []
  readonly #offices = { machines: 0, privacy: 0, applicants: 0, press: 0 }
  #published = 0

  add({ bytes, at, length }: ReadAddress, beginning: number): void {
    if (!filter.passes(beginning)) return
    const name = decoder.decode(bytes.subarray(0, at))
    if (!published.has(name)) return
    this.#published++
    const office: Office | undefined = officeOf[name]
    if (office !== undefined) this.#offices[office]++
    if (this.#domains.length < mostPublished) {
      this.#domains.push(decoder.decode(bytes.subarray(at + 1, length)))
    }
  }

  finish(domains: Totals['domains']): Pick<OriginSeen, 'alonePublished' | 'mixedOffices'> {
    const kept = new Set(this.#domains)
    let alone = 0
    if (kept.size > 0) {
      for (const [domain, count] of domains.entries()) {
        if (count === 1 && kept.has(domain) && !isFreeMailDomain(domain)) alone++
      }
    }
    const counts = Object.values(this.#offices)
    return {
      alonePublished: Math.round(alone * share(this.#published, Math.max(this.#domains.length, 1))),
      mixedOffices: counts.reduce((sum, count) => sum + count, 0) - Math.max(...counts),
    }
  }
}

const published = new Set(pageNames)
