import type { CheckId } from '../../../packages/screening/src/checks/checks.ts'
import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'
import { germanMail } from '../../../packages/server/src/example/lists/domains.ts'
import { german, plainLetters } from '../../../packages/server/src/example/lists/names.ts'
import { recipientsList } from '../../../packages/server/src/example/lists/recipients-list.ts'
import { companyContact, companyDomain, localPart, type Person, person } from './people.ts'
import {
  date,
  day,
  firstDay,
  range,
  type ShapeList,
  shuffled,
  sortedBy,
  table,
} from './shape-list.ts'

const unknown = { from: new Date(0), until: new Date(0) }

/** Lists of people who were never asked: scraped, sold, guessed, invented and put together. */
export const dishonestLists: ShapeList[] = [
  dishonest('scraped with disguises', ['harvested_pages'], (dice, rows) =>
    table([
      ['Firma', 'Seite', 'E-Mail'],
      ...scraped(dice, rows).map(({ company, domain, email }) => [
        company,
        `https://www.${domain}/impressum`,
        disguised(dice, email, 9),
      ]),
    ]),
  ),
  dishonest('scraped, few disguises left', ['harvested_pages'], (dice, rows) =>
    table([
      ['E-Mail', 'Firma'],
      ...shuffled(dice, scraped(dice, rows)).map(({ company, email }) => [
        disguised(dice, email, 1),
        company,
      ]),
    ]),
  ),
  dishonest('scraped and cleaned, by domain', ['harvested_pages', 'broker_order'], (dice, rows) =>
    table([
      ['E-Mail', 'Firma'],
      ...scraped(dice, rows).map(({ company, email }) => [email, company]),
    ]),
  ),
  dishonest('scraped and cleaned, in no order', ['harvested_pages'], (dice, rows) =>
    table([
      ['E-Mail', 'Firma'],
      ...shuffled(dice, scraped(dice, rows)).map(({ company, email }) => [email, company]),
    ]),
  ),
  dishonest('a tenth scraped', ['harvested_pages'], (dice, rows) => {
    const own = range(Math.ceil(rows * 0.9), () => [person(dice).email, ''])
    const found = scraped(dice, Math.ceil(rows / 10)).map(({ company, email }) => [
      disguised(dice, email, 4),
      company,
    ])
    return table([['E-Mail', 'Firma'], ...shuffled(dice, [...own, ...found])])
  }),
  dishonest('bought, in no order', ['broker_order'], (_, rows) =>
    Buffer.from(
      recipientsList(`bought ${rows}`, { kind: 'bought', rows, period: unknown }).bytes,
    ).toString('latin1'),
  ),
  dishonest('bought, by postcode', ['broker_order'], (dice, rows) =>
    table([brokerHeader, ...bought(dice, rows).sort((a, b) => (a[3]! < b[3]! ? -1 : 1))]),
  ),
  dishonest('bought, by address', ['broker_order'], (dice, rows) =>
    table([brokerHeader, ...bought(dice, rows).sort((a, b) => (a[0]! < b[0]! ? -1 : 1))]),
  ),
  dishonest('bought, by domain', ['broker_order'], (dice, rows) =>
    table([
      brokerHeader,
      ...bought(dice, rows).sort((a, b) => (domainFirst(a[0]!) < domainFirst(b[0]!) ? -1 : 1)),
    ]),
  ),
  dishonest('drawn letters', ['random_names'], (dice, rows) =>
    addresses(
      dice,
      range(rows, () => drawn(dice, letters, 6 + dice.number(7))),
    ),
  ),
  dishonest('drawn letters and digits', ['random_names'], (dice, rows) =>
    addresses(
      dice,
      range(rows, () => drawn(dice, `${letters}0123456789`, 8 + dice.number(8))),
    ),
  ),
  dishonest('drawn hexadecimal', ['random_names'], (dice, rows) =>
    addresses(
      dice,
      range(rows, () => drawn(dice, '0123456789abcdef', 12)),
    ),
  ),
  dishonest('drawn names among real ones', ['random_names'], (dice, rows) =>
    addresses(
      dice,
      range(rows, () => (dice.percent(25) ? drawn(dice, letters, 9) : ownName(dice))),
    ),
  ),
  dishonest('a twentieth drawn', ['random_names'], (dice, rows) =>
    addresses(
      dice,
      range(rows, () => (dice.percent(5) ? drawn(dice, letters, 9) : ownName(dice))),
    ),
  ),
  dishonest('drawn syllables', ['random_names'], (dice, rows) =>
    addresses(
      dice,
      range(rows, () =>
        range(
          3 + dice.number(2),
          () => drawn(dice, 'bdfgklmnprstvwz', 1) + drawn(dice, 'aeiou', 1),
        ).join(''),
      ),
    ),
  ),
  dishonest('one name, numbered', ['numbered_series'], (dice, rows) =>
    addresses(
      dice,
      range(rows, (row) => `user${String(row + 1).padStart(5, '0')}`),
    ),
  ),
  dishonest('many names, numbered, in no order', ['numbered_series'], (dice, rows) =>
    addresses(
      dice,
      shuffled(
        dice,
        range(
          Math.ceil(rows / 25),
          () => dice.one(names) + dice.one(german.last.map(plainLetters)),
        ).flatMap((name) => range(25, (number) => `${name}${number + 1}`)),
      ),
    ),
  ),
  dishonest('numbered with gaps', ['numbered_series'], (dice, rows) =>
    addresses(
      dice,
      range(rows, (row) => `kunde${row * 2 + dice.number(2)}`),
    ),
  ),
  dishonest('numbered among real ones', ['numbered_series'], (dice, rows) =>
    addresses(
      dice,
      shuffled(
        dice,
        range(rows, (row) =>
          row % 5 === 0 ? `${dice.one(['test', 'mail', 'box'])}${1 + row / 5}` : ownName(dice),
        ),
      ),
    ),
  ),
  dishonest('a few numbered among real ones', ['numbered_series'], (dice, rows) =>
    addresses(
      dice,
      shuffled(
        dice,
        range(rows, (row) => (row % 30 === 0 ? `box${1 + row / 30}` : ownName(dice))),
      ),
    ),
  ),
  dishonest('dictionary over domains', ['pattern_over_domains'], (dice, rows) => {
    const few = range(Math.max(10, Math.ceil(rows / 40)), () => dice.one(names))
    const domains = range(40, () => companyDomain(dice, dice.one(german.last)))
    return table([
      ['email'],
      ...domains.flatMap((domain) => [...new Set(few)].map((name) => [`${name}@${domain}`])),
    ])
  }),
  dishonest('dictionary at one provider', ['pattern_over_domains'], (dice, rows) => {
    const words = new Set(
      range(rows, () =>
        dice.one([...names, ...german.last.map(plainLetters)]).slice(0, 3 + dice.number(6)),
      ),
    )
    return table([['email'], ...[...words].sort().map((word) => [`${word}@gmx.de`])])
  }),
  dishonest('full names over domains', ['pattern_over_domains'], (dice, rows) => {
    const few = range(Math.ceil(rows / 30), () =>
      localPart(dice, dice.one(german.men), dice.one(german.last)),
    )
    const domains = range(30, () => companyDomain(dice, dice.one(german.last)))
    return table([
      ['email'],
      ...shuffled(
        dice,
        domains.flatMap((domain) => few.map((name) => [`${name}@${domain}`])),
      ),
    ])
  }),
  dishonest('guessed from names of staff', ['pattern_over_domains'], (dice, rows) =>
    table([
      ['email', 'name'],
      ...range(Math.ceil(rows / 4), () => companyContact(dice)).flatMap(guesses),
    ]),
  ),
  dishonest('a third from a dictionary', ['pattern_over_domains'], (dice, rows) => {
    const domains = range(20, () => companyDomain(dice, dice.one(german.last)))
    const guessed = range(Math.ceil(rows / 3), () => `${dice.one(names)}@${dice.one(domains)}`)
    const real = range(Math.ceil((rows * 2) / 3), () => person(dice).email)
    return table([['email'], ...shuffled(dice, [...guessed, ...real]).map((email) => [email])])
  }),
  dishonest('guessed and shuffled', ['pattern_over_domains'], (dice, rows) => {
    const all = range(Math.ceil(rows / 4), () => companyContact(dice)).flatMap(guesses)
    return table([['email', 'name'], ...shuffled(dice, all)])
  }),
  dishonest('glued with headings', ['glued_exports'], (dice, rows) => {
    const part = () =>
      table([
        ['E-Mail', 'Name', 'Ort'],
        ...range(Math.ceil(rows / 3), () => plainRow(dice, person(dice))),
      ])
    return part() + part() + part()
  }),
  dishonest('glued with other headings', ['glued_exports'], (dice, rows) => {
    const part = (header: string[]) =>
      table([header, ...range(Math.ceil(rows / 2), () => plainRow(dice, person(dice)))])
    return part(['E-Mail', 'Name', 'Ort']) + part(['Mail', 'Kunde', 'Stadt'])
  }),
  dishonest('glued, each sorted', ['glued_exports'], (dice, rows) => {
    const part = () =>
      sortedBy(
        range(Math.ceil(rows / 3), () => person(dice)),
        ({ last, first }) => `${last} ${first}`,
      )
    return table([
      ['Nachname', 'Vorname', 'E-Mail'],
      ...[...part(), ...part(), ...part()].map(({ first, last, email }) => [last, first, email]),
    ])
  }),
  dishonest('glued, numbers begin again', ['glued_exports'], (dice, rows) => {
    const part = (size: number) =>
      range(size, (row) => [String(row + 1), ...plainRow(dice, person(dice))])
    return table([
      ['Nr', 'E-Mail', 'Name', 'Ort'],
      ...part(Math.ceil(rows * 0.7)),
      ...part(Math.ceil(rows * 0.3)),
    ])
  }),
  dishonest('glued, written otherwise', ['glued_exports'], (dice, rows) => {
    const one = range(Math.ceil(rows / 2), () => [
      ...plainRow(dice, person(dice)),
      date(firstDay + day * dice.number(1500)),
    ])
    const two = range(Math.ceil(rows / 2), () => [
      ...plainRow(dice, person(dice)).map((cell) => cell.toUpperCase()),
      date(firstDay + day * dice.number(1500), 'slashed'),
    ])
    return table([['E-Mail', 'Name', 'Ort', 'Datum'], ...one, ...two])
  }),
  dishonest('glued, other columns filled', ['glued_exports'], (dice, rows) => {
    const one = range(Math.ceil(rows / 2), () => [
      ...plainRow(dice, person(dice)),
      String(1950 + dice.number(50)),
      '',
    ])
    const two = range(Math.ceil(rows / 2), () => [
      person(dice).email,
      '',
      '',
      '',
      dice.one(['Gewinnspiel', 'Messe']),
    ])
    return table([['E-Mail', 'Name', 'Ort', 'Jahrgang', 'Quelle'], ...one, ...two])
  }),
  dishonest('glued, a short piece at the end', ['glued_exports'], (dice, rows) => {
    const one = range(rows, () => [...plainRow(dice, person(dice)), String(1950 + dice.number(50))])
    const two = range(Math.ceil(rows / 25), () => [
      ...plainRow(dice, person(dice)).map((cell) => cell.toUpperCase()),
      '',
    ])
    return table([['E-Mail', 'Name', 'Ort', 'Jahrgang'], ...one, ...two])
  }),
  dishonest('glued and shuffled', ['glued_exports'], (dice, rows) => {
    const one = range(Math.ceil(rows / 2), () => plainRow(dice, person(dice)))
    const two = range(Math.ceil(rows / 2), () =>
      plainRow(dice, person(dice)).map((cell) => cell.toUpperCase()),
    )
    return table([['E-Mail', 'Name', 'Ort'], ...shuffled(dice, [...one, ...two])])
  }),
]

function dishonest(name: string, shows: CheckId[], write: ShapeList['write']): ShapeList {
  return { name, honest: false, shows, write }
}

const letters = 'abcdefghijklmnopqrstuvwxyz'
const names = [...german.women, ...german.men].map(plainLetters)
const brokerHeader = [
  'E-Mail',
  'Vorname',
  'Nachname',
  'PLZ',
  'Ort',
  'Geburtsjahr',
  'Interesse',
  'Opt-in-Datum',
]

/** In the order of their domains, as a program that visits one page after another finds them. */
function scraped(dice: Dice, rows: number) {
  const found = range(rows, () => {
    const { company, last, first } = companyContact(dice)
    const domain = companyDomain(dice, last)
    const local = dice.weighted<string>([
      ['info', 50],
      ['kontakt', 14],
      ['office', 6],
      ['mail', 6],
      ['post', 3],
      ['webmaster', 1],
      ['datenschutz', 3],
      ['bewerbung', 2],
      ['presse', 1],
      [plainLetters(last), 9],
      [`${plainLetters(first)}.${plainLetters(last)}`, 10],
    ])
    return { company, domain, email: `${local}@${domain}` }
  })
  return found.sort((a, b) => (a.domain < b.domain ? -1 : 1))
}

/** This many in a hundred carry what a careless program picks up. */
function disguised(dice: Dice, email: string, share: number): string {
  if (!dice.percent(share)) return email
  const [local, domain] = email.split('@') as [string, string]
  return dice.one([
    `${local} [at] ${domain}`,
    `${local}(at)${domain.replace('.', '(dot)')}`,
    `${local}&#64;${domain}`,
    `mailto:${email}?subject=Anfrage`,
    `${email}/kontakt.html`,
    `%20${email}`,
    `u003e${email}`,
    `${local} AT ${domain}`,
    `${local}@no-spam.${domain}`,
    `banner@2x.png`,
  ])
}

function bought(dice: Dice, rows: number): string[][] {
  return range(rows, () => {
    const { email, first, last } = person(dice)
    return [
      email,
      first,
      last,
      `${String(1000 + dice.number(95_000))
        .padStart(5, '0')
        .slice(0, 3)}00`,
      dice.one(['Berlin', 'Hamburg', 'Köln']),
      String(1940 + dice.number(60)),
      dice.one(['Reise', 'Auto', 'Garten']),
      date(firstDay + day * dice.number(2000)),
    ]
  })
}

function domainFirst(email: string): string {
  return email.split('@').reverse().join(' ')
}

function ownName(dice: Dice): string {
  const { email } = person(dice)
  return email.slice(0, email.indexOf('@'))
}

function drawn(dice: Dice, from: string, length: number): string {
  return range(length, () => dice.one([...from])).join('')
}

function addresses(dice: Dice, locals: readonly string[]): string {
  return table(
    [
      ['email', 'name'],
      ...locals.map((local) => [`${local}@${dice.weighted(germanMail)}`, person(dice).first]),
    ],
    ',',
  )
}

function guesses({ first, last, email }: Person): string[][] {
  const [a, b, domain] = [plainLetters(first), plainLetters(last), email.split('@')[1]!]
  return [`${a}.${b}`, `${a[0]}.${b}`, `${a}`, `${a[0]}${b}`].map((local) => [
    `${local}@${domain}`,
    `${first} ${last}`,
  ])
}

function plainRow(dice: Dice, { email, first, last }: Person): string[] {
  return [email, `${first} ${last}`, dice.one(['Lindental', 'Oberau', 'Hohenried', 'Seewald'])]
}
