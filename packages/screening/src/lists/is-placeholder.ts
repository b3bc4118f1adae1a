import { withoutTag } from './without-tag.ts'

/**
 * Whether an address was put where a form or a colleague insisted on one: `test@…`, `asdf@…`,
 * `keine@angabe.de`, `a@a.de`. Both parts as `parseAddress` gives them.
 */
export function isPlaceholder(localPart: string, domain: string): boolean {
  const name = withoutTag(localPart).replace(/[._-]/g, '')
  if (placeholderNames.has(name) || typedAtRandom.test(name)) return true
  if (digitsInOrder.test(name) && domain !== 'qq.com') return true
  const label = domain.slice(0, domain.indexOf('.'))
  if (placeholderDomains.has(label.replaceAll('-', ''))) return true
  return (name.length === 1 && label.length === 1) || (name === label && /^(.)\1$/.test(name))
}

/** One letter thrice or more, rows of the keyboard, the alphabet. */
const typedAtRandom =
  /^(([a-z])\2{2,}|(asdf|qwer|qwert|yxcv|zxcv|jkl)+|asdfg(h(j(kl?)?)?)?|asdfjkl|qwertz|qwerty|azerty|abc(d(e(fg?)?)?)?|abc123)$/

/** QQ gives out numbers for names, these among them. */
const digitsInOrder = /^(([0-9])\2{2,}|(0?123)+|0?1234(5(6(7(8(90?)?)?)?)?)?)$/

const placeholderNames = new Set(
  words(`
    test tests test1 test2 test3 test12 test123 test1234 testtest tester testing testmail testemail
    testuser testperson testkunde testaccount testadresse
    noreply donotreply dontreply nomail noemail nomailaddress none null undefined nobody noone
    unknown notprovided notavailable nonexistent noneofyourbusiness dummy fake fakemail foo foobar
    bla blabla blablabla blub blah example sample placeholder firstname firstnamelastname
    yourname youremail yourmail user123

    keine keiner keins keinemail keinemails keinemailadresse keineadresse keineangabe keineangaben
    keinmail keinemailvorhanden nichtvorhanden nichtbekannt ohne ohnemail ohneemail ohneangabe
    unbekannt niemand hatkeine hatkeinemail gibtesnicht gibtsnicht beispiel mustermann
    musterfrau maxmustermann erikamustermann vornamenachname deinname ihrname platzhalter
    irgendwas irgendwer

    exemple essai inconnu aucun aucune aucunmail pasdemail pasdadresse pasdemel pasemail sansmail
    sansemail prenomnom nomprenom nonrenseigne nonrenseignee
    ejemplo prueba pruebas notiene notienemail notienecorreo sincorreo sinmail sinemail ninguno
    desconocido nombreapellido nodisponible
    esempio prova nessuno nessuna nonha nonhamail nonhaemail senzamail senzaemail sconosciuto
    nomecognome nonpresente nondisponibile
    voorbeeld geen geenmail geenemail geenadres onbekend niemand voornaamachternaam heeftgeen
    przyklad brak brakmaila brakemail brakemaila brakadresu niema niemamaila nieposiada nieznany
    imienazwisko
  `),
)

const placeholderDomains = new Set(
  words(`
    angabe keineangabe keinemail keinemailadresse keinmail nomail noemail noreply donotreply
    nichtvorhanden unbekannt pasdemail sansmail sinmail sincorreo senzamail geenmail geenemail
    onbekend brakmaila brakemaila
  `),
)

/** The first four letters of every longer name that is a placeholder by itself, for whoever looks at millions. */
export const placeholderBeginnings: readonly string[] = [
  ...placeholderNames,
  ...Array.from('abcdefghijklmnopqrstuvwxyz0123456789', (letter) => letter.repeat(4)),
  ...words('asdf qwer yxcv zxcv jkla jklj jklq jkly jklz azer abcd abc1 1231 1234 0123'),
]

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
