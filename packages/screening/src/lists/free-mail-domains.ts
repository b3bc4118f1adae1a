import { domainList } from './domain-list.ts'
import { date, domains, source } from './free-mail-domains.gen.ts'
import { moreFreeMailDomains } from './more-free-mail-domains.ts'

/** Domains of providers where anybody can have a mailbox, free or with the line at home. */
export const freeMailDomainList = domainList(source, date, domains)

const added = new Set(moreFreeMailDomains)

export function isFreeMailDomain(domain: string): boolean {
  return added.has(domain) || freeMailDomainList.has(domain)
}
