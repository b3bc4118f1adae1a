import { domainList } from './domain-list.ts'
import { date, domains, source } from './free-mail-domains.gen.ts'

/** Domains of public mail providers, free or included with the line at home. */
export const freeMailDomainList = domainList(source, date, domains)

export function isFreeMailDomain(domain: string): boolean {
  return added.has(domain) || freeMailDomainList.has(domain)
}

/** Public mail providers, mostly from our customers' countries, that the package's list lacks. */
export const moreFreeMailDomains: readonly string[] = `
  a1.net aikq.de chello.at cityweb.de email.de ewe.net ewetel.net firemail.de freenetmail.de gmx.at
  gmx.biz gmx.ch gmx.com gmx.de gmx.eu gmx.fr gmx.info gmx.li gmx.net gmx.org hamburg.de htp-tel.de
  ish.de kabelbw.de kabelmail.de kabsi.at liwest.at lycos.de mail.de mail.ch mailbox.org mnet-mail.de
  mnet-online.de nefkom.net netcologne.de nord-com.net osnanet.de posteo.at posteo.ch posteo.de
  posteo.eu posteo.net posteo.org quantentunnel.de swissonline.ch sunrise.ch hispeed.ch bluewin.ch
  bluemail.ch teleos-web.de telering.at tutamail.com tutanota.com tutanota.de tuta.com tuta.io
  unitybox.de versanet.de vodafone.de vodafonemail.de wtnet.de inode.at aon.at vol.at speed.at
  hey.com proton.me pm.me protonmail.ch duck.com icloud.com me.com mac.com fastmail.com fastmail.fm
  zoho.com zohomail.eu yandex.com ziggo.nl kpnmail.nl hetnet.nl xs4all.nl telenet.be skynet.be
  proximus.be pt.lu luxmail.lu sfr.fr bbox.fr virgilio.it tiscali.it alice.it tin.it tim.it
  fastwebnet.it telefonica.net interia.pl onet.pl op.pl vp.pl gazeta.pl poczta.fm seznam.cz
  email.cz centrum.cz azet.sk btinternet.com sky.com virginmedia.com talktalk.net ntlworld.com
`
  .trim()
  .split(/\s+/)

const added = new Set(moreFreeMailDomains)
