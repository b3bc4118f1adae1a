/**
 * The year in which the provider closed the mailboxes of a domain, or null. Nobody has signed up with such an
 * address since, and anything that still accepts mail there may be a spam trap.
 */
export function isDeadDomain(domain: string): { closed: number } | null {
  const closed = closedIn.get(domain)
  return closed === undefined ? null : { closed }
}

export interface ClosedProvider {
  /** The year in which the mailboxes were switched off. */
  closed: number
  /** Separated by a space. */
  domains: string
  source: string
}

/**
 * Providers that closed all mailboxes of a domain, kept by hand. Only entries with a source belong here: most
 * old names live on with another provider (Arcor, Wanadoo France, Tiscali, Verizon). Sources read on
 * 2026-11-25 and 2026-11-30.
 */
export const closedProviders: readonly ClosedProvider[] = [
  {
    closed: 2009,
    domains: 'lycos.de',
    source: 'buntesweb.de, Lycos Europe: the free mail accounts ended on 2009-02-15',
  },
  {
    closed: 2013,
    domains: 'indiatimes.com',
    source:
      'indiadigitalreview.com, Is there a future for Indian email service providers: 2013-02-18',
  },
  {
    closed: 2013,
    domains: 'yahoo.cn yahoo.com.cn',
    source: 'itproportal.com, 2013-08-19, Yahoo shuts down email service in China',
  },
  {
    closed: 2014,
    domains: 'mail.goo.ne.jp',
    source:
      'notice of NTT Resonant, cited on 7108ki.net/blog/35: the free service ended on 2014-03-10',
  },
  {
    closed: 2016,
    domains: 'voila.fr',
    source: 'zdnet.fr 39829688: closed on 2016-01-12, forwarding until 2016-07-12 (clubic.com)',
  },
  {
    closed: 2017,
    domains:
      'orange.net orangehome.co.uk wanadoo.co.uk freeserve.co.uk fsbusiness.co.uk fslife.co.uk fsmail.net fsworld.co.uk fsnet.co.uk',
    source: 'spamresource.com, Orange UK Email Closure: 2017-05-31',
  },
  {
    closed: 2017,
    domains: 'clear.net.nz paradise.net.nz ihug.co.nz',
    source:
      'stuff.co.nz 96787104: Vodafone New Zealand, 2017-11-30; nzherald.co.nz 12223399: forwarding ended, too',
  },
  {
    closed: 2018,
    domains: 'excite.co.jp',
    source: 'itwn.jp/archives/2494: 2018-09-18',
  },
  {
    closed: 2022,
    domains: 'ctemplar.com',
    source: 'tiny.write.as/thenewoil, CTemplar is Dead: gone within days in May 2022',
  },
  {
    closed: 2022,
    domains: 't-online.de-mail.de',
    source:
      'teltarif.de 88944: De-Mail of Deutsche Telekom, 2022-08-31, mailboxes until the end of November',
  },
  {
    closed: 2022,
    domains: 'epost.de',
    source: 'inside-digital.de, 2022-09, and Wikipedia, E-Postbrief: 2022-11-30',
  },
  {
    closed: 2025,
    domains: 'skiff.com',
    source: 'franklinetech.com and dzen.ru, 2024-02: ends after six months, forwarding for a year',
  },
  {
    closed: 2026,
    domains: 'goo.jp',
    source: 'b-otaku.com, 2026-02-05: 2026-02-25',
  },
]

const closedIn = new Map<string, number>()
for (const { closed, domains } of closedProviders) {
  for (const domain of domains.split(' ')) closedIn.set(domain, closed)
}
