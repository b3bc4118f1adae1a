import { date, domains, source } from './domain-endings.gen.ts'
import { domainList } from './domain-list.ts'

/** The endings in the root zone, the international ones as `xn--`. */
export const domainEndings = domainList(source, date, domains)

/** Whether a domain ends as some domain can; a new ending is known once the list is taken anew. */
export function hasKnownEnding(domain: string): boolean {
  return domainEndings.has(domain.slice(domain.lastIndexOf('.') + 1))
}
