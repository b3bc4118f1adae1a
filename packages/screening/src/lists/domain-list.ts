/** A list of domains with its source and the day it was taken. */
export interface DomainList {
  source: string
  /** Day on which the list was taken, as YYYY-MM-DD. */
  date: string
  has(domain: string): boolean
}

/** `domains`: separated by line breaks. The set is built on first use. */
export function domainList(source: string, date: string, domains: string): DomainList {
  let set: Set<string> | undefined
  return {
    source,
    date,
    has(domain) {
      set ??= new Set(domains.split('\n'))
      return set.has(domain)
    },
  }
}

/** Whether a list holds a domain or a parent of it. */
export function hasDomainOrParent(list: { has(domain: string): boolean }, domain: string): boolean {
  for (let name = domain; name.includes('.'); name = name.slice(name.indexOf('.') + 1)) {
    if (list.has(name)) return true
  }
  return false
}
