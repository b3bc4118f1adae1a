/**
 * The first day on which somebody could have had a mailbox at a provider, or null where that is not known.
 * Only a sign-up at that provider's own domain before it is impossible.
 */
export function openedOn(domain: string): number | null {
  return openings.get(domain) ?? null
}

export interface ProviderOpening {
  /** Rather a little too early than too late: staff and testers come first. */
  from: string
  /** Separated by a space. */
  domains: string
  source: string
}

/** Kept by hand. Only entries with a source belong here; sources read on 2026-11-30 or announced by the provider. */
export const providerOpenings: readonly ProviderOpening[] = [
  {
    from: '2004-04-01',
    domains: 'gmail.com googlemail.com',
    source: 'announced by Google on this day; googlemail.com followed in 2005',
  },
  {
    from: '2005-11-01',
    domains: 'live.com live.de live.at live.fr live.it live.nl live.co.uk',
    source: 'Windows Live, announced by Microsoft on this day; addresses followed',
  },
  {
    from: '2008-06-19',
    domains: 'ymail.com',
    source: 'announced by Yahoo on this day',
  },
  {
    from: '2008-07-09',
    domains: 'me.com',
    source: 'support.apple.com/118230: until this day mac.com',
  },
  {
    from: '2012-07-01',
    domains: 'icloud.com',
    source:
      'support.apple.com/118230: for all since 2012-09-19; iphoneitalia.com: for developers some months before',
  },
  {
    from: '2012-07-31',
    domains: 'outlook.com outlook.de outlook.at outlook.fr outlook.it outlook.es',
    source: 'announced by Microsoft on this day; those of countries followed',
  },
  {
    from: '2014-02-01',
    domains: 'mailbox.org',
    source: 'opened by Heinlein Support in this month',
  },
  {
    from: '2014-05-01',
    domains: 'protonmail.com protonmail.ch',
    source: 'Wikipedia, Proton Mail: public beta from 2014-05-16',
  },
  {
    from: '2019-06-03',
    domains: 'privaterelay.appleid.com',
    source: 'announced by Apple on this day, in use since 2019-09',
  },
  {
    from: '2020-01-01',
    domains: 'hey.com',
    source: 'opened by Basecamp on 2020-06-15, by invitation some months before',
  },
  {
    from: '2020-05-01',
    domains: 'mozmail.com',
    source: 'Firefox Relay, in beta since this month, at first at another domain',
  },
  {
    from: '2021-07-01',
    domains: 'duck.com',
    source: 'Email Protection, in beta since 2021-07-20',
  },
  {
    from: '2022-01-01',
    domains: 'proton.me',
    source: 'independenttechnics.articls.com: offered to users in spring 2022',
  },
]

const openings = new Map<string, number>()
for (const { from, domains } of providerOpenings) {
  for (const domain of domains.split(' ')) openings.set(domain, Date.parse(from))
}
