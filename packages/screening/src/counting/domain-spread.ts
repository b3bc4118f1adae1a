import { isFreeMailDomain } from '../lists/free-mail-domains.ts'
import type { TextCounter } from './text-counter.ts'

/** How the distinct recipients are spread over domains. */
export interface DomainSpread {
  /** How many different domains there are; a lower bound if `unlisted` is not zero. */
  distinct: number
  /** The most frequent domains. */
  top: DomainCount[]
  /** Recipients at all other domains together. */
  others: number
  /** Recipients whose domains came after the limit on different domains was reached. */
  unlisted: number
}

export interface DomainCount {
  domain: string
  recipients: number
}

const listedDomains = 20

export function spreadOver(domains: TextCounter): DomainSpread {
  const counts: DomainCount[] = []
  let recipients = domains.unlisted
  for (const [domain, count] of domains.entries()) {
    if (count === 0) continue
    recipients += count
    counts.push({ domain, recipients: count })
  }
  const top = counts.sort(byFrequency).slice(0, listedDomains)
  const listed = top.reduce((total, domain) => total + domain.recipients, 0)
  return {
    distinct: counts.length,
    top,
    others: recipients - listed,
    unlisted: domains.unlisted,
  }
}

/** The most frequent of the wanted domains. */
export function mostFrequent(
  domains: TextCounter,
  most: number,
  isWanted: (domain: string) => boolean,
): DomainCount[] {
  const counts: DomainCount[] = []
  for (const [domain, recipients] of domains.entries()) {
    if (recipients > 0 && isWanted(domain)) counts.push({ domain, recipients })
  }
  return counts.sort(byFrequency).slice(0, most)
}

/** Most frequent first; equally frequent ones by name, so that file order plays no part. */
export function byFrequency(a: DomainCount, b: DomainCount): number {
  return b.recipients - a.recipients || (a.domain < b.domain ? -1 : 1)
}

/**
 * Whether most recipients are at one domain that is no public provider's: a company, school or club issues
 * its addresses by its own rule, so they look generated because they are.
 */
export function isOwnDomainList(domains: TextCounter, recipients: number): boolean {
  for (const [domain, count] of domains.entries()) {
    if (count * 2 > recipients) return !isFreeMailDomain(domain)
  }
  return false
}
