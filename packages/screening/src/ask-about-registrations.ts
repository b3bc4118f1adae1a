import type { AllFacts } from './checks/checks.ts'
import { TextCodes } from './columns/text-codes.ts'
import { byFrequency } from './counting/domain-spread.ts'
import { isFreeMailDomain } from './lists/free-mail-domains.ts'
import type { DayOrder } from './moments/day-order.ts'
import { dayOf, dayText } from './moments/days.ts'
import type { ReadAddress } from './recipient-sink.ts'
import type { RowView } from './row-view.ts'

/**
 * Since when domains have been registered: the first day, as days since 1970. A domain missing from the answer is
 * unknown and counts against no list. Rejects only with the signal's reason.
 */
export type AskRegistered = (
  domains: readonly string[],
  signal: AbortSignal | undefined,
) => Promise<ReadonlyMap<string, number>>

/** A domain with its recipients and the day of the first sign-up or confirmation, as days since 1970. */
export interface FirstSignUp {
  domain: string
  recipients: number
  day: number
}

/** No more are asked about, as with `domainsToAsk`. */
const mostAskedDomains = 1000

/** No more are watched; later ones say nothing. */
const mostDomains = 50_000

const listedDomains = 10

/** Watches on which day the first recipient at each domain signed up; known providers have days of their own. */
export class FirstSignUps {
  readonly #orders: readonly DayOrder[]
  readonly #numbers = new Map<string, number>()
  readonly #codes = new TextCodes((domain) => this.#numberOf(domain))
  readonly #found: { domain: string; recipients: number; days: number[] }[] = []

  /** `orders`: those of day and month in which the file is read. */
  constructor(orders: readonly DayOrder[]) {
    this.#orders = orders
  }

  /** Takes a recipient, each once. */
  add(view: RowView, { bytes, at, length }: ReadAddress): void {
    const decode = () => decoder.decode(bytes.subarray(at + 1, length))
    const number = this.#codes.codeOf(bytes, at + 1, length, decode)
    if (number === 0) return
    const found = this.#found[number - 1]!
    found.recipients++
    for (const [place, order] of this.#orders.entries()) {
      view.read(order)
      for (const role of ['signed_up_at', 'confirmed_at'] as const) {
        if (view.momentState(role) !== 'read') continue
        found.days[place] = Math.min(found.days[place]!, dayOf(view.moment(role)))
      }
    }
  }

  #numberOf(domain: string): number {
    const known = this.#numbers.get(domain)
    if (known !== undefined) return known
    if (this.#found.length === mostDomains || isFreeMailDomain(domain)) return 0
    const days = this.#orders.map(() => Number.POSITIVE_INFINITY)
    const number = this.#found.push({ domain, recipients: 0, days })
    this.#numbers.set(domain, number)
    return number
  }

  /** The most frequent domains of which a sign-up is known, with moments read in this order. */
  finish(order: DayOrder): FirstSignUp[] {
    const place = Math.max(0, this.#orders.indexOf(order))
    return this.#found
      .map(({ domain, recipients, days }) => ({ domain, recipients, day: days[place]! }))
      .filter(({ day }) => Number.isFinite(day))
      .sort(byFrequency)
      .slice(0, mostAskedDomains)
  }
}

const decoder = new TextDecoder()

/** Asks since when domains have been registered, and gives the facts of the check; none where nothing is known. */
export async function askAboutRegistrations(
  signUps: readonly FirstSignUp[],
  ask: AskRegistered,
  signal: AbortSignal | undefined,
): Promise<Pick<AllFacts, 'before_domain'>> {
  if (signUps.length === 0) return {}
  const since = await ask(
    signUps.map(({ domain }) => domain),
    signal,
  )
  const dated = signUps.filter(({ domain }) => since.has(domain))
  if (dated.length === 0) return {}
  // A day of tolerance, because no time zone is known.
  const earlier = dated.filter(({ domain, day }) => day < since.get(domain)! - 1)
  return {
    before_domain: {
      asked: signUps.length,
      dated: dated.length,
      earlier: earlier.length,
      domains: earlier.slice(0, listedDomains).map(({ domain, recipients, day }) => ({
        ...{ domain, recipients, firstSignUp: dayText(day) },
        registered: dayText(since.get(domain)!),
      })),
    },
  }
}
