import type { AllFacts } from './checks/checks.ts'
import { type DomainCount, mostFrequent } from './counting/domain-spread.ts'
import type { TextCounter } from './counting/text-counter.ts'
import { isFreeMailDomain } from './lists/free-mail-domains.ts'

/**
 * Whether a domain takes mail; `declines` where its holder says that it never does (RFC 7505), `refuses` where
 * there is nothing to take it, `unknown` where no answer came, which counts against no list.
 */
export type MailAnswer = 'accepts' | 'declines' | 'refuses' | 'unknown'

/**
 * Asks the name system whether domains take mail. A domain missing from the answer is unknown. Rejects only
 * with the signal's reason.
 */
export type AskDomains = (
  domains: readonly string[],
  signal: AbortSignal | undefined,
) => Promise<ReadonlyMap<string, MailAnswer>>

/** No more are asked about: rarer ones weigh little, and some identify a single person. */
const mostAskedDomains = 1000

const listedDomains = 10

/** The most frequent domains worth asking about: known providers are known to take mail. */
export function domainsToAsk(domains: TextCounter): DomainCount[] {
  return mostFrequent(domains, mostAskedDomains, (domain) => !isFreeMailDomain(domain))
}

/** Asks about domains, and gives the facts of the two checks that need the answers; none where nothing is asked. */
export async function askAboutDomains(
  counts: readonly DomainCount[],
  recipients: number,
  ask: AskDomains,
  signal: AbortSignal | undefined,
): Promise<Pick<AllFacts, 'unreachable_domains' | 'declining_domains'>> {
  if (counts.length === 0) return {}
  const answers = await ask(
    counts.map(({ domain }) => domain),
    signal,
  )
  const answered = (answer: MailAnswer) =>
    counts.filter(({ domain }) => (answers.get(domain) ?? 'unknown') === answer)
  const [refusing, declining] = [answered('refuses'), answered('declines')]
  const asked = { recipients, asked: counts.length, askedRecipients: together(counts) }
  return {
    unreachable_domains: {
      ...asked,
      unreachable: together(refusing),
      unknown: answered('unknown').length,
      domains: refusing.slice(0, listedDomains),
    },
    declining_domains: {
      ...asked,
      declining: together(declining),
      domains: declining.slice(0, listedDomains),
    },
  }
}

function together(counts: readonly DomainCount[]): number {
  return counts.reduce((total, { recipients }) => total + recipients, 0)
}
