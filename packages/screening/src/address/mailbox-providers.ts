/**
 * How a provider reads the local part of an address, according to its documentation or, where that is silent,
 * to others. Mere guesses are left out: merging two recipients would be an error that cannot be seen. GMX,
 * WEB.DE, T-Online and freenet deliver no plus tags.
 */
export interface MailboxProvider {
  /** Separated by white space. */
  domains: string
  /** The domain that stands for all of them, where they lead to one mailbox. */
  oneDomain?: string
  /** The character that begins a tag the provider ignores. */
  tag: '+' | '-'
  /** Characters that the provider ignores. */
  ignored?: string
  /** Whether `tag@name.domain` is `name+tag@domain`. */
  subdomains?: boolean
  source: string
  /** Day on which the source was read, as YYYY-MM-DD. */
  read: string
}

export const mailboxProviders: readonly MailboxProvider[] = [
  {
    domains: 'gmail.com googlemail.com',
    oneDomain: 'gmail.com',
    tag: '+',
    ignored: '.',
    source: 'support.google.com/mail/answer/7436150 (dots), 22370 (tags), 10313 (domains)',
    read: '2026-11-25',
  },
  {
    domains: `
      outlook.com outlook.at outlook.be outlook.cl outlook.co.id outlook.co.il outlook.co.th
      outlook.com.ar outlook.com.au outlook.com.br outlook.com.gr outlook.com.tr outlook.com.vn
      outlook.cz outlook.de outlook.dk outlook.es outlook.fr outlook.hu outlook.ie outlook.in
      outlook.it outlook.jp outlook.kr outlook.lv outlook.my outlook.ph outlook.pt outlook.sa
      outlook.sg outlook.sk hotmail.com hotmail.at hotmail.be hotmail.ca hotmail.ch hotmail.cl
      hotmail.co.id hotmail.co.il hotmail.co.jp hotmail.co.nz hotmail.co.th hotmail.co.uk
      hotmail.co.za hotmail.com.ar hotmail.com.au hotmail.com.br hotmail.com.tr hotmail.cz
      hotmail.de hotmail.dk hotmail.es hotmail.fi hotmail.fr hotmail.gr hotmail.hu hotmail.it
      hotmail.nl hotmail.no hotmail.ph hotmail.pt hotmail.rs hotmail.se hotmail.sg hotmail.sk
      live.com live.at live.be live.ca live.ch live.cl live.cn live.co.uk live.co.za live.com.ar
      live.com.au live.com.mx live.com.pt live.de live.dk live.fi live.fr live.hk live.ie live.in
      live.it live.jp live.nl live.no live.ru live.se windowslive.com msn.com passport.com
    `,
    tag: '+',
    source:
      'ZDNet, 2020-02: “Microsoft added support for plus addressing to Hotmail in 2013”; Microsoft itself documents it for Exchange Online',
    read: '2026-11-25',
  },
  {
    domains: 'icloud.com me.com mac.com',
    oneDomain: 'icloud.com',
    tag: '+',
    source:
      'support.apple.com/118230 (domains); Wikipedia, “Email address”, section Subaddressing (tags)',
    read: '2026-11-25',
  },
  {
    domains: 'proton.me protonmail.com protonmail.ch pm.me',
    oneDomain: 'proton.me',
    tag: '+',
    ignored: '.-_',
    source:
      'proton.me/support/change-username (characters), /addresses-and-aliases (tags; a name belongs to one account under all domains)',
    read: '2026-11-25',
  },
  {
    domains: 'fastmail.com fastmail.fm',
    tag: '+',
    subdomains: true,
    source: 'fastmail.help/hc/en-us/articles/360060591053',
    read: '2026-11-25',
  },
  {
    domains: 'mailbox.org',
    tag: '+',
    source: 'kb.mailbox.org/en/private/e-mail/mail-extensions, as cited by others',
    read: '2026-11-25',
  },
  {
    domains: 'posteo.de posteo.at posteo.ch posteo.eu posteo.net posteo.org posteo.com',
    tag: '+',
    source: 'wp.jochen.hayek.name, 2010-10-02, last changed 2023-04-04',
    read: '2026-11-25',
  },
  {
    domains: 'yandex.ru ya.ru yandex.com yandex.by yandex.kz yandex.ua',
    oneDomain: 'yandex.ru',
    tag: '+',
    source:
      'yandex.com/support/domain/additional/mailbox-alias.xml (domains), /mail/reg.html (tags)',
    read: '2026-11-25',
  },
  {
    domains: `
      yahoo.com yahoo.at yahoo.be yahoo.ca yahoo.co.id yahoo.co.il yahoo.co.in yahoo.co.nz
      yahoo.co.th yahoo.co.uk yahoo.co.za yahoo.com.ar yahoo.com.au yahoo.com.br yahoo.com.hk
      yahoo.com.mx yahoo.com.my yahoo.com.ph yahoo.com.sg yahoo.com.tr yahoo.com.tw yahoo.com.vn
      yahoo.de yahoo.dk yahoo.es yahoo.fi yahoo.fr yahoo.gr yahoo.hu yahoo.ie yahoo.in yahoo.it
      yahoo.nl yahoo.no yahoo.pl yahoo.pt yahoo.ro yahoo.se ymail.com rocketmail.com
    `,
    tag: '-',
    source:
      'help.yahoo.com/kb/SLN28815.html: disposable addresses are a base name, a hyphen and a keyword; no other name has a hyphen',
    read: '2026-11-25',
  },
]
