import { date, domains, source } from './disposable-domains.gen.ts'
import { domainList, hasDomainOrParent } from './domain-list.ts'

/** Domains of services that hand out mailboxes for a few minutes. */
export const disposableDomainList = domainList(source, date, domains)

/** Whether a domain or a parent of it is listed: such services like to hand out subdomains. */
export function isDisposableDomain(domain: string): boolean {
  return hasDomainOrParent(disposableDomainList, domain)
}
