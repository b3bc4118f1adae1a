import { hasDomainOrParent } from './domain-list.ts'

/**
 * Whether a domain stands for “any domain”: reserved for examples and tests, for machines that the public
 * name system does not know, or used so often as an example that an address there was made up. No subscriber
 * can be reached at one.
 */
export function isExampleDomain(domain: string): boolean {
  const ending = domain.slice(domain.lastIndexOf('.') + 1)
  return reservedEndings.has(ending) || hasDomainOrParent(exampleDomains, domain)
}

/**
 * RFC 2606 and 6761 (test, example, invalid, localhost), 6762 (local), 7686 (onion), 9476 (alt),
 * ICANN's resolution of 2024-07-29 (internal), and the other names that routers and companies use
 * inside and that ICANN shelved for it (home, corp, mail; resolution of 2018-02-04).
 */
const reservedEndings = new Set(
  words(`
    test example invalid localhost local onion alt internal home corp mail lan intranet private
    localdomain arpa
  `),
)

/**
 * RFC 2606, 3, and by hand the names that forms, manuals and people in a hurry give. Names under which a
 * company has mailboxes are left out.
 */
const exampleDomains = new Set(
  words(`
    example.com example.net example.org example.edu
    example.at example.ch example.de example.eu example.fr example.it example.nl example.co.uk
    test.at test.ch test.com test.de test.eu test.fr test.it test.net test.nl test.org test.pl
    test.co.uk test123.com test123.de testdomain.com testdomain.de testmail.de testtest.com
    testtest.de

    domain.com domain.de domain.net domain.org domain.tld mydomain.com yourdomain.com
    your-domain.com yourcompany.com mycompany.com yoursite.com mysite.com yourwebsite.com
    somedomain.com somewhere.com nowhere.com sample.com placeholder.com

    beispiel.at beispiel.ch beispiel.com beispiel.de muster.de musterdomain.de musterfirma.de
    musterfrau.de mustermann.com mustermann.de domain-name.de deinedomain.de ihredomain.de
    ihre-domain.de meinedomain.de meine-domain.de meinefirma.de irgendwas.de irgendwo.de

    exemple.com exemple.fr domaine.com domaine.fr votredomaine.com votredomaine.fr
    ejemplo.com ejemplo.es dominio.com dominio.es tudominio.com prueba.com prueba.es
    esempio.com esempio.it dominio.it prova.it
    voorbeeld.com voorbeeld.nl uwdomein.nl
    przyklad.com przyklad.pl twojadomena.pl

    aaa.com aaa.de abc.de asdf.com asdf.de asdfasdf.de bla.com bla.de blabla.de blub.de fake.com
    fake.de foo.bar foo.com qwert.de qwertz.de qwerty.com xxx.com xxx.de xyz.de xy.de
  `),
)

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}
