/**
 * What an address says in place of a real one. `example`: a test, an example, a model name. `none`: that
 * there is none. `keys`: letters and digits as they lie on the keyboard. `domain`: the domain already says
 * it.
 */
export const placeholderKinds = ['example', 'none', 'keys', 'domain'] as const

export type PlaceholderKind = (typeof placeholderKinds)[number]

/**
 * The kind of a placeholder address, entered where a form or a colleague insisted on one: `test@…`, `asdf@…`,
 * `keine@angabe.de`, `a@a.de`; null for any other. Both parts as `parseAddress` gives them.
 */
export function placeholderKind(localPart: string, domain: string): PlaceholderKind | null {
  const label = domain.slice(0, domain.indexOf('.'))
  if (placeholderDomains.has(label.replaceAll('-', ''))) return 'domain'
  const name = withoutTag(localPart).replace(/[._-]/g, '')
  if (exampleNames.has(name)) return 'example'
  if (noneNames.has(name)) return 'none'
  if (typedAtRandom.test(name)) return 'keys'
  if (digitsInOrder.test(name) && domain !== 'qq.com') return 'keys'
  const isSame = name === label && /^(.)\1$/.test(name)
  return isSame || (name.length === 1 && label.length === 1) ? 'keys' : null
}

/** One letter three times or more, rows of the keyboard, the alphabet. */
const typedAtRandom =
  /^(([a-z])\2{2,}|(asdf|qwer|qwert|yxcv|zxcv|jkl)+|asdfg(h(j(kl?)?)?)?|asdfjkl|qwertz|qwerty|azerty|abc(d(e(fg?)?)?)?|abc123)$/

/** QQ gives out numbers as names, these among them. */
const digitsInOrder = /^(([0-9])\2{2,}|(0?123)+|0?1234(5(6(7(8(90?)?)?)?)?)?)$/

const exampleNames = new Set(
  words(`
    test tests test1 test2 test3 test12 test123 test1234 testtest tester testing testmail testemail
    testuser testperson testkunde testaccount testadresse
    dummy fake fakemail foo foobar bla blabla blablabla blub blah example sample placeholder firstname
    firstnamelastname yourname youremail yourmail user123

    beispiel mustermann musterfrau maxmustermann erikamustermann vornamenachname deinname ihrname
    platzhalter irgendwas irgendwer

    exemple essai prenomnom nomprenom
    ejemplo prueba pruebas nombreapellido
    esempio prova nomecognome
    voorbeeld voornaamachternaam
    przyklad imienazwisko
  `),
)

const noneNames = new Set(
  words(`
    noreply donotreply dontreply nomail noemail nomailaddress none null undefined nobody noone
    unknown notprovided notavailable nonexistent noneofyourbusiness

    keine keiner keins keinemail keinemails keinemailadresse keineadresse keineangabe keineangaben
    keinmail keinemailvorhanden nichtvorhanden nichtbekannt ohne ohnemail ohneemail ohneangabe
    unbekannt niemand hatkeine hatkeinemail gibtesnicht gibtsnicht

    inconnu aucun aucune aucunmail pasdemail pasdadresse pasdemel pasemail sansmail sansemail
    nonrenseigne nonrenseignee
    notiene notienemail notienecorreo sincorreo sinmail sinemail ninguno desconocido nodisponible
    nessuno nessuna nonha nonhamail nonhaemail senzamail senzaemail sconosciuto nonpresente
    nondisponibile
    geen geenmail geenemail geenadres onbekend niemand heeftgeen
    brak brakmaila brakemail brakemaila brakadresu niema niemamaila nieposiada nieznany
  `),
)

const placeholderDomains = new Set(
  words(`
    angabe keineangabe keinemail keinemailadresse keinmail nomail noemail noreply donotreply
    nichtvorhanden unbekannt pasdemail sansmail sinmail sincorreo senzamail geenmail geenemail
    onbekend brakmaila brakemaila
  `),
)

/** The first four letters of every longer name that is a placeholder by itself, for checks over millions. */
export const placeholderBeginnings: readonly string[] = [
  ...exampleNames,
  ...noneNames,
  ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => letter.repeat(4)),
  ...words('asdf qwer yxcv zxcv jkla jklj jklq jkly jklz azer abcd abc1 1231 1234 0123'),
]

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

/**
 * Who would read mail to a trap-like name. `complaints`: an office that takes complaints about mail.
 * `servers`: the operator of the mail server. `traps`: names that traps have.
 */
export const trapKinds = ['complaints', 'servers', 'traps'] as const

export type TrapKind = (typeof trapKinds)[number]

/**
 * The kind of a local part that is typical of spam traps, or of an office that never signs up for mail and
 * complains about it; null for any other. A pattern, not a proof: the traps that count are secret.
 */
export function trapKind(localPart: string): TrapKind | null {
  const name = withoutTag(localPart)
  const joined = name.replace(/[._-]/g, '')
  if (complaintsOffices.test(name) || complaintsWords.test(joined)) return 'complaints'
  if (serverOffices.test(name)) return 'servers'
  return trapWords.test(joined) ? 'traps' : null
}

/** RFC 2142, 4 and 5, except those where people answer customers. */
const serverOffices = /^(hostmaster|mailer-daemon|postmaster|uucp|usenet)$/
const complaintsOffices = /^abuse([._-].+)?$/
const complaintsWords = /^abuse(complaints|desk|reports?|team)$/

const trapWords =
  /^((dont|no|anti)spam|spam(trap|bait|catcher|falle|report)s?|(spam|mail)?(honeypot|honeytrap|sinkhole|blackhole)|devnull)\d*$/

/** How every such name begins, for checks over millions. */
export const trapBeginnings: readonly string[] =
  'abuse hostmaster mailerdaemon postmaster uucp usenet dontspam nospam antispam spam mailhoneypot honeypot sinkhole blackhole devnull'.split(
    ' ',
  )

/** `info+shop` is `info`. */
function withoutTag(localPart: string): string {
  const plus = localPart.indexOf('+')
  return plus > 0 ? localPart.slice(0, plus) : localPart
}
