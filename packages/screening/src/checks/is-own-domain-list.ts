import { isFreeMailDomain } from '../lists/free-mail-domains.ts'
import type { Totals } from './check.ts'

/**
 * Whether most recipients are at one domain that is no public provider's: a company, school or club
 * gives out its addresses by a rule of its own, and that looks made by a program because it is.
 */
export function isOwnDomainList(domains: Totals['domains'], recipients: number): boolean {
  for (const [domain, count] of domains.entries()) {
    if (count * 2 > recipients) return !isFreeMailDomain(domain)
  }
  return false
}
