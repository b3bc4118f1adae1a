/** Where a link leads: to a page, to a site's home page, or nowhere, if it is no web link. */
export type LinkTarget = 'page' | 'home_page' | 'nowhere'

const link =
  /^(?<origin>https?:\/\/(?:[\p{L}\p{M}\d](?:[\p{L}\p{M}\d_-]*[\p{L}\p{M}\d])?\.)+(?:\p{L}[\p{L}\p{M}]+|xn--[a-z\d-]+)(?::\d{1,5})?)(?<path>\/[^?#\s]*)?(?:\?(?<query>[^#\s]*))?(?:#(?<fragment>\S*))?$/iu
/** A language or a well-known name for the first page: `/de`, `/en-GB/`, `/index.html`. */
const homePath =
  /^\/?(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:(?:index|default|home|start|startseite)(?:\.[a-z]{2,5})?\/?)?$/i
const trackingParameter = /^(?:utm_[^=]*|gclid|fbclid|msclkid|mc_[ce]id)(?:=|$)/i

/**
 * Judges a link by its text alone. A home page with a fragment (`/#newsletter`) or a query that
 * selects something (`/?page=12`) counts as a page; tracking parameters select nothing. Names
 * without a dot and bare IP addresses lead nowhere that others could open.
 */
export function linkTarget(text: string): LinkTarget {
  const parts = link.exec(text)?.groups
  if (!parts) return 'nowhere'
  const { path = '', query = '', fragment = '' } = parts
  const selects = query.split('&').some((part) => part && !trackingParameter.test(part))
  const isHome = homePath.test(path) && !selects && /^[/!]*$/.test(fragment)
  return isHome ? 'home_page' : 'page'
}

/** Scheme and host of a web link, `https://www.example.com`; null if it is none. */
export function linkOrigin(text: string): string | null {
  return link.exec(text)?.groups?.origin ?? null
}
