/**
 * The mailbox domains that people mean when they mistype, kept by hand: the large ones of our customers'
 * countries. Names recognisable despite one wrong letter are in `long`; those so short or so plain that a
 * neighbour is usually a domain of its own are in `short`.
 */
export const mistypedDomains = {
  long: words(`
    gmail.com googlemail.com outlook.com outlook.de outlook.fr outlook.es outlook.it hotmail.com
    hotmail.de hotmail.fr hotmail.it hotmail.es hotmail.nl hotmail.co.uk yahoo.com yahoo.de yahoo.fr
    yahoo.it yahoo.es yahoo.co.uk icloud.com t-online.de freenet.de protonmail.com bluewin.ch
    hispeed.ch laposte.net wanadoo.fr virgilio.it tiscali.it interia.pl btinternet.com
    telefonica.net mailbox.org posteo.de ziggo.nl kpnmail.nl telenet.be skynet.be
  `),
  short: words(`
    gmx.de gmx.net gmx.at gmx.ch gmx.com web.de live.com live.de live.fr live.nl msn.com aol.com
    aol.de me.com arcor.de orange.fr free.fr sfr.fr libero.it alice.it onet.pl wp.pl o2.pl mail.de
  `),
} as const

/** Domains one letter from a long one that belong to somebody, kept by hand. */
export const realNeighbours: ReadonlySet<string> = new Set(
  words('gail.com g-mail.com gmails.com posted.de poster.de'),
)

/** Mistyped forms of an existing ending that are not endings themselves. */
export const mistypedEndings: Readonly<Record<string, string>> = {
  con: 'com',
  cmo: 'com',
  ocm: 'com',
  cok: 'com',
  comm: 'com',
  coom: 'com',
  ccom: 'com',
  comn: 'com',
  conm: 'com',
  vom: 'com',
  xom: 'com',
  cim: 'com',
  cpm: 'com',
  clm: 'com',
  dom: 'com',
  coim: 'com',
  ed: 'de',
  dee: 'de',
  dde: 'de',
  deu: 'de',
  dw: 'de',
  ner: 'net',
  nett: 'net',
  nte: 'net',
  met: 'net',
  ent: 'net',
  ogr: 'org',
  orgg: 'org',
  rog: 'org',
  frr: 'fr',
  itt: 'it',
  nll: 'nl',
  pll: 'pl',
  ess: 'es',
}

/** Countries whose endings lack a letter of `.com`; after the names above they are never intended. */
export const cutOffEndings: ReadonlySet<string> = new Set(['co', 'cm', 'om'])

/** Providers whose mailboxes are all at `.com`, and the endings people wrongly give them. */
export const onlyCom = {
  names: new Set(['gmail', 'googlemail', 'icloud']),
  endings: new Set(words('at be ch de es eu fr it net nl org pl uk')),
} as const

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
