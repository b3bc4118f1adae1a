import assert from 'node:assert/strict'
import { test } from 'node:test'
import { closedProviders, isDeadDomain } from './closed-providers.ts'
import { countryOfDomain } from './country-of-domain.ts'
import { isDisposableDomain } from './disposable-domains.ts'
import { domainEndings, hasKnownEnding } from './domain-endings.ts'
import { isHosted } from './hosting-networks.ts'
import { isExampleDomain } from './is-example-domain.ts'
import { mistypedDomains, mistypedEndings } from './mail-domain-typos.ts'
import { placeholderBeginnings, placeholderKind, trapBeginnings, trapKind } from './name-kinds.ts'
import { openedOn, providerOpenings } from './provider-openings.ts'
import { roleNames } from './role-names.ts'

function words(text: string): string[] {
  return text.trim().split(/\s+/)
}

test('example domains are those of the standards, those made up, and all below them', () => {
  for (const domain of words(`
    example.com example.de mail.example.org firma.test a.b.invalid printer.local nas.lan muster.de
    test.de domain.tld voorbeeld.nl localhost.localdomain
  `)) {
    assert.ok(isExampleDomain(domain), domain)
  }
})

test('a domain that only looks like an example is none', () => {
  for (const domain of words(`
    gmx.de test-it.de mytest.com stiftung-warentest.de examplecompany.com local.ch domaine.ch
    musterhaus.net beispielhaft.de home.pl
  `)) {
    assert.ok(!isExampleDomain(domain), domain)
  }
})

test('the ending of a domain tells its country where it stands for one', () => {
  const countries: Record<string, string | null> = {
    'gmx.de': 'DE',
    'firma.co.uk': 'GB',
    'firma.at': 'AT',
    'firma.swiss': 'CH',
    'firma.koeln': 'DE',
    'firma.bzh': 'FR',
    'firma.xn--p1ai': 'RU',
    'firma.fr': 'FR',
    'gmail.com': null,
    'firma.eu': null,
    'startup.io': null,
    'firma.co': null,
    'me.me': null,
    'firma.su': null,
    'firma.online': null,
  }
  for (const [domain, country] of Object.entries(countries)) {
    assert.equal(countryOfDomain(domain), country, domain)
  }
})

test('the endings of the root zone are known, in other scripts by their encoded form', () => {
  assert.match(domainEndings.date, /^20\d\d-\d\d-\d\d$/)
  for (const domain of words(`
    gmx.de firma.co.uk firma.swiss firma.koeln firma.versicherung startup.io firma.xn--p1ai
    firma.xn--vermgensberatung-pwb firma.xn--qxam
  `)) {
    assert.ok(hasKnownEnding(domain), domain)
  }
  for (const domain of words(
    'firma.c0m firma.kom firma.co-uk firma.xn--hlcj6aya9esc7b printer.lan',
  )) {
    assert.ok(!hasKnownEnding(domain), domain)
  }
})

test('no mistyped ending exists, and what was meant does', () => {
  for (const [ending, meant] of Object.entries(mistypedEndings)) {
    assert.ok(!hasKnownEnding(`firma.${ending}`), ending)
    assert.ok(hasKnownEnding(`firma.${meant}`), meant)
  }
  for (const domain of [...mistypedDomains.long, ...mistypedDomains.short]) {
    assert.ok(hasKnownEnding(domain), domain)
  }
})

test('names of traps and of offices that never sign up are known, tags and separators aside', () => {
  for (const name of words(`
    spamtrap spam-trap spam.trap2 honeypot honey_pot nospam antispam abuse abuse-2023 abuse.report
    postmaster hostmaster mailer-daemon spamfalle dontspam postmaster+x
  `)) {
    assert.ok(trapKind(name), name)
  }
  for (const name of words('anna spamer abused trappmann trap honey info support no.spam.please')) {
    assert.ok(!trapKind(name), name)
  }
})

test('what a form was fed for want of an address is a placeholder', () => {
  for (const address of words(`
    test@test.de test+1@gmx.de keine@angabe.de keine.angabe@gmx.de kein@keinemail.de
    noreply@firma.example no-reply@firma.example xxx@firma.example xxxx@xxxx.de asdf@gmx.de
    asdfasdf@web.de qwertz@web.de a@a.de a@b.com xx@xx.de max.mustermann@gmx.de aaa@aaa.com
    123456@gmx.de pas.de.mail@orange.fr sin-correo@hotmail.es senza.mail@libero.it
    geen@geenmail.nl brak@brak.pl nie.ma@wp.pl abc@xyz.de
  `)) {
    const [local, domain] = address.split('@')
    assert.ok(placeholderKind(local!, domain!), address)
  }
})

test('short and plain names are no placeholders', () => {
  for (const address of words(`
    anna@gmx.de tes@gmx.de info@info.de x@xing.com hr@hr.de ab@gmx.de bar@hotel.example
    12345@qq.com testa@libero.it keiner.anna@gmx.de mustermann.anna@web.de jo@firma.de
    qwertzuiop@firma.de bob@bob.co.uk jkr@gmx.de abcdorf@gmx.de
  `)) {
    const [local, domain] = address.split('@')
    assert.ok(!placeholderKind(local!, domain!), address)
  }
})

test('every name that makes a trap or a placeholder alone has a beginning that is listed', () => {
  const begins = (beginnings: readonly string[], name: string) =>
    beginnings.some((beginning) => beginning.slice(0, 3) === name.slice(0, 3))
  const letters = 'abcdefghijklmnopqrstuvwxyz0123456789'
  for (const a of letters) {
    for (const b of letters) {
      for (const c of letters) {
        const start = a + b + c
        for (const end of [
          '',
          a,
          'f',
          'fasdf',
          'r',
          'rty',
          'rtz',
          'd',
          'e',
          'v',
          '4',
          '123',
          '456',
        ]) {
          const isListed = begins(placeholderBeginnings, start)
          assert.ok(isListed || !placeholderKind(start + end, 'gmx.de'), start + end)
        }
      }
    }
  }
  for (const name of words('abuse-x hostmaster mailer-daemon uucp usenet mailhoneypot devnull1')) {
    assert.ok(trapKind(name) && begins(trapBeginnings, name), name)
  }
})

test('the mailboxes of a closed provider are known with the year of their end', () => {
  assert.deepEqual(isDeadDomain('voila.fr'), { closed: 2016 })
  assert.deepEqual(isDeadDomain('freeserve.co.uk'), { closed: 2017 })
  for (const alive of words('arcor.de wanadoo.fr gmx.de lycos.com verizon.net tiscali.it')) {
    assert.equal(isDeadDomain(alive), null, alive)
  }
})

test('every closed provider has a year, a source and domains of its own', () => {
  const domains = closedProviders.flatMap((provider) => provider.domains.split(' '))
  assert.equal(new Set(domains).size, domains.length)
  for (const { closed, source } of closedProviders) {
    assert.ok(closed > 1995 && closed < 2100)
    assert.ok(source.length > 20)
  }
})

test('role names are in the form of a normalised local part, each once', () => {
  assert.equal(new Set(roleNames).size, roleNames.length)
  for (const name of roleNames) assert.equal(name, name.toLowerCase().normalize('NFC'))
  for (const required of words(`
    info marketing sales support abuse noc security postmaster hostmaster usenet news webmaster www
    uucp ftp list-request
  `)) {
    assert.ok(roleNames.includes(required), `RFC 2142 names ${required}`)
  }
  for (const person of words('anna paris alexa dev handel steuer')) {
    assert.ok(!roleNames.includes(person), person)
  }
})

test('a subdomain of a disposable domain is disposable', () => {
  assert.ok(isDisposableDomain('10minutemail.com'))
  assert.ok(isDisposableDomain('any.10minutemail.com'))
  assert.ok(!isDisposableDomain('gmx.de'))
})

test('every opening of a provider has a day, a source and domains of its own that are not closed before', () => {
  const domains = providerOpenings.flatMap((provider) => provider.domains.split(' '))
  assert.equal(new Set(domains).size, domains.length)
  for (const { from, domains, source } of providerOpenings) {
    assert.match(from, /^20\d\d-\d\d-\d\d$/)
    assert.ok(source.length > 20, from)
    for (const domain of domains.split(' ')) assert.equal(openedOn(domain), Date.parse(from))
  }
  assert.equal(openedOn('gmx.de'), null)
})

test('large hosters and clouds are told from connections at home, from proxies of relays and from nobody', () => {
  const asNumber = (text: string) =>
    text.split('.').reduce((value, part) => value * 256 + Number(part), 0)
  const hosted = [
    '5.9.1.1',
    '3.120.0.9',
    '51.38.200.1',
    '20.50.3.4',
    '34.89.1.1',
    '45.76.9.9',
    '213.133.97.2',
    '223.255.255.255',
  ]
  assert.deepEqual(
    hosted.map((ip) => isHosted(asNumber(ip))),
    hosted.map((ip) => ip !== '223.255.255.255'),
  )
  // Telekom, Vodafone, A1; Cloudflare, Akamai and Fastly; beside a block of Hetzner's.
  for (const ip of [
    '84.128.3.4',
    '88.70.1.1',
    '80.108.1.1',
    '104.28.29.1',
    '172.224.226.1',
    '146.75.160.1',
    '213.133.128.1',
  ]) {
    assert.equal(isHosted(asNumber(ip)), false, ip)
  }
})
