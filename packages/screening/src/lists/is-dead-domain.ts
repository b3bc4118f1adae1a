import { closedProviders } from './closed-providers.ts'

const closedIn = new Map<string, number>()
for (const { closed, domains } of closedProviders) {
  for (const domain of domains.split(' ')) closedIn.set(domain, closed)
}

/**
 * The year in which the provider closed the mailboxes of a domain, or null. Nobody has signed up
 * with such an address since, and what still accepts mail there may be a spam trap.
 */
export function isDeadDomain(domain: string): { closed: number } | null {
  const closed = closedIn.get(domain)
  return closed === undefined ? null : { closed }
}
