import assert from 'node:assert/strict'
import { test } from 'node:test'
import { mailboxProviders } from '../address/mailbox-providers.ts'
import { domains as freeMailDomains } from './free-mail-domains.gen.ts'
import { freeMailDomainList, moreFreeMailDomains } from './free-mail-domains.ts'
import { suggestDomain } from './suggest-domain.ts'

const slips: Record<string, string> = {
  'gmail.con': 'gmail.com',
  'gmail.cmo': 'gmail.com',
  'gmail.comm': 'gmail.com',
  'gmail.co': 'gmail.com',
  'gmail.cm': 'gmail.com',
  'gmail.om': 'gmail.com',
  'gmail.de': 'gmail.com',
  'gmial.com': 'gmail.com',
  'gamil.com': 'gmail.com',
  'gmal.com': 'gmail.com',
  'gmai.com': 'gmail.com',
  'gmil.com': 'gmail.com',
  'gnail.com': 'gmail.com',
  'gmaill.com': 'gmail.com',
  'gmali.com': 'gmail.com',
  'ggmail.com': 'gmail.com',
  'gmial.con': 'gmail.com',
  'googlemal.com': 'googlemail.com',
  'goglemail.com': 'googlemail.com',
  'googlemail.de': 'googlemail.com',
  'hotmial.com': 'hotmail.com',
  'hotmai.com': 'hotmail.com',
  'hotnail.de': 'hotmail.de',
  'homtail.fr': 'hotmail.fr',
  'hotmail.co': 'hotmail.com',
  'hotmal.co.uk': 'hotmail.co.uk',
  'outlok.com': 'outlook.com',
  'outlock.de': 'outlook.de',
  'oultook.com': 'outlook.com',
  'yaho.com': 'yahoo.com',
  'yahooo.de': 'yahoo.de',
  'yhaoo.fr': 'yahoo.fr',
  'yahho.com': 'yahoo.com',
  'icoud.com': 'icloud.com',
  'iclould.com': 'icloud.com',
  'icloud.de': 'icloud.com',
  't-onlin.de': 't-online.de',
  'tonline.de': 't-online.de',
  't.online.de': 't-online.de',
  't-onlien.de': 't-online.de',
  't-online.ed': 't-online.de',
  'freent.de': 'freenet.de',
  'frenet.de': 'freenet.de',
  'gxm.de': 'gmx.de',
  'gmxx.net': 'gmx.net',
  'wbe.de': 'web.de',
  'web.dee': 'web.de',
  'aool.com': 'aol.com',
  'lvie.de': 'live.de',
  'ornage.fr': 'orange.fr',
  'lapost.net': 'laposte.net',
  'wanado.fr': 'wanadoo.fr',
  'liebro.it': 'libero.it',
  'virgillio.it': 'virgilio.it',
  'firma-mueller.con': 'firma-mueller.com',
  'verein.ogr': 'verein.org',
}

for (const [written, meant] of Object.entries(slips)) {
  test(`${written} was meant to be ${meant}`, () => assert.equal(suggestDomain(written), meant))
}

const real = `
  mail.com email.com ymail.com gmx.com live.de email.de mail.de gmx.li gmx.info web.com wed.de we.de
  weg.de wer.de ab.de gm.de gmx.us ebay.de me.de mac.com msn.de aol.fr aon.at cloud.com hotmail.se
  hotmail.be hotmail.ca hotmail.com.br hotmail.gr hotmail.ch live.se live.be yahoo.ca yahoo.ie
  yahoo.com.br yahoo.co.in yahoo.se outlook.ie outlook.at outlook.es rocketmail.com protonmail.ch
  proton.me pm.me tutanota.com hey.com fastmail.com zoho.com accor.de accor.com libera.it orage.fr
  grange.fr alise.it posta.de poster.de posted.de mailbox.de freenet.am free.net
  onlinehome.de online.de t-systems.com t-mobile.de telekom.de o2online.de wp.eu wpp.com onet.eu
  arcor.net vodafone.de unitybox.de kabelmail.de example.com firma.co firma.cm startup.io shop.om
  dot.com commerce.de gmail.example.com mail.google.com googlemail.l.google.com xn--gml-hoa.com
  t.co x.com uni-online.de it-online.de e-online.de hmail.com gotmail.com notmail.com mail.com vahoo.com
`
  .trim()
  .split(/\s+/)

for (const domain of real) {
  test(`nothing is suggested for ${domain}`, () => assert.equal(suggestDomain(domain), null))
}

/** Slips that somebody registered: others list them as providers, but they are slips all the same. */
const squatted = new Set(['hitmail.com', 'yaho.com', 'yahoo.co'])

test('nothing is suggested for a provider, unless it lives on slips', () => {
  const providers = mailboxProviders.flatMap(({ domains }) => domains.trim().split(/\s+/))
  const all = [...freeMailDomains.split('\n'), ...moreFreeMailDomains, ...providers]
  assert.ok(freeMailDomainList.has('gmx.de'))
  const suggested = all.filter((domain) => suggestDomain(domain) !== null)
  assert.deepEqual(
    suggested.filter((domain) => !squatted.has(domain)),
    [],
  )
})

test('a suggestion needs no second one', () => {
  for (const meant of Object.values(slips)) assert.equal(suggestDomain(meant), null)
})
