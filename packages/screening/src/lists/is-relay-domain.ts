import { hasDomainOrParent } from './has-domain-or-parent.ts'

/**
 * Whether a service gives out addresses here that stand for others and look drawn by a program,
 * because they are: for people who hide theirs, and for the customers of market places.
 */
export function isRelayDomain(domain: string): boolean {
  return hasDomainOrParent(relayDomains, domain) || marketPlaces.test(domain)
}

const relayDomains = new Set(
  `
  privaterelay.appleid.com icloud.com mozmail.com relay.firefox.com duck.com anonaddy.com anonaddy.me
  addy.io simplelogin.com simplelogin.co simplelogin.fr slmail.me aleeas.com passmail.net passinbox.com
  passfwd.com 33mail.com erine.email guest.booking.com reply.airbnb.com m.expediapartnercentral.com
  messages.homeaway.com mail.kleinanzeigen.de mail.ebay-kleinanzeigen.de craigslist.org
  `
    .trim()
    .split(/\s+/),
)

/** Amazon and eBay have such a domain in each country. */
const marketPlaces = /^(marketplace\.amazon|members\.ebay)\.[a-z.]+$/
