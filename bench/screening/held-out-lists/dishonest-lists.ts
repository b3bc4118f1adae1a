import type { CheckId } from '../../../packages/screening/src/checks/checks.ts'
import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'
import { plainLetters } from '../../../packages/server/src/example/lists/names.ts'
import { range, type ShapeList, shuffled, table } from '../shape-lists/shape-list.ts'
import { type CountryCode, countries, words } from './countries.ts'
import { company, contact, member, moments } from './members.ts'
import { dashed, dotted, letters, slashed, stamped } from './written.ts'

/** Lists of people who were never asked, made in other ways, countries and sizes than the first ones. */
export const dishonestLists: ShapeList[] = [
  dishonest('scraped in English, disguises left', ['harvested_pages'], (dice, rows) =>
    listed(range(rows, () => leftover(dice, scraped(dice, 'gb'), 6))),
  ),
  dishonest('scraped legal notices in France', ['harvested_pages'], (dice, rows) =>
    listed(range(rows, () => scraped(dice, 'fr'))),
  ),
  dishonest('scraped directories in Italy, links left', ['harvested_pages'], (dice, rows) =>
    listed(
      range(rows, () => (dice.percent(40) ? `mailto:${scraped(dice, 'it')}` : scraped(dice, 'it'))),
    ),
  ),
  dishonest('scraped sources with scripts and pictures', ['harvested_pages'], (dice, rows) =>
    listed(range(rows, () => leftover(dice, scraped(dice, dice.one(['es', 'pl'])), 2))),
  ),
  dishonest('scraped site by site, as found', ['harvested_pages'], (dice, rows) =>
    listed(
      range(Math.ceil(rows / 3), () => {
        const { domain } = company(dice, 'nl')
        return range(3, () => `${dice.weighted(pageMailboxes)}@${domain}`)
      }).flat(),
    ),
  ),
  dishonest('a few scraped among customers', ['harvested_pages'], (dice, rows) =>
    listed(
      range(rows, () =>
        dice.percent(12) ? leftover(dice, scraped(dice, 'gb'), 8) : member(dice, 'gb').email,
      ),
    ),
  ),
  dishonest('drawn in base 36', ['random_names'], (dice, rows) =>
    made(dice, rows, () => drawn(dice, 'abcdefghijklmnopqrstuvwxyz0123456789', 10)),
  ),
  dishonest('drawn consonants', ['random_names'], (dice, rows) =>
    made(dice, rows, () => drawn(dice, 'bcdfghjklmnpqrstvwxz', 5 + dice.number(6))),
  ),
  dishonest('sign-ups of a bot, eight letters each', ['random_names'], (dice, rows) =>
    table(
      [
        ['email', 'created'],
        ...moments(dice, rows, 1).map((at) => [
          `${letters(dice, 8)}@${dice.one(['mail.com', 'yandex.com'])}`,
          stamped(at),
        ]),
      ],
      ',',
    ),
  ),
  dishonest('a bot among people', ['random_names'], (dice, rows) =>
    made(dice, rows, () => (dice.percent(12) ? letters(dice, 10) : nameOf(dice, 'gb'))),
  ),
  dishonest('name and drawn tail', ['random_names'], (dice, rows) =>
    made(
      dice,
      rows,
      () =>
        `${plainLetters(dice.one(countries.gb.first))}${drawn(dice, 'abcdefghijklmnopqrstuvwxyz0123456789', 6)}`,
    ),
  ),
  dishonest('drawn to be pronounced', ['random_names'], (dice, rows) =>
    made(
      dice,
      rows,
      () =>
        range(3, () => drawn(dice, 'bcdfglmnprstv', 1) + drawn(dice, 'aeiou', 1)).join('') +
        dice.number(100),
    ),
  ),
  dishonest('leads with padded numbers', ['numbered_series'], (dice, rows) =>
    made(dice, rows, (row) => `lead${String(row + 1).padStart(6, '0')}`),
  ),
  dishonest('surnames from one to twelve', ['numbered_series'], (dice, rows) => {
    const names = range(
      Math.ceil(rows / 12),
      () => plainLetters(dice.one(countries.es.first)) + plainLetters(dice.one(countries.es.last)),
    )
    return listed(
      shuffled(
        dice,
        names.flatMap((name) =>
          range(12, (number) => `${name}${number + 1}@${dice.weighted(countries.es.mail)}`),
        ),
      ),
    )
  }),
  dishonest('one name in steps of five', ['numbered_series'], (dice, rows) =>
    made(dice, rows, (row) => `client.${1000 + row * 5}`),
  ),
  dishonest('a sixth numbered among people', ['numbered_series'], (dice, rows) => {
    const locals = range(rows, (row) =>
      row % 6 === 0 ? `account${100 + row / 6}` : nameOf(dice, 'pl'),
    )
    const mixed = shuffled(dice, locals)
    return made(dice, rows, (row) => mixed[row]!)
  }),
  dishonest('numbers in the middle', ['numbered_series'], (dice, rows) =>
    made(dice, rows, (row) => `u${row + 1}.crm`),
  ),
  dishonest('first names at every company', ['pattern_over_domains'], (dice, rows) => {
    const names = words(
      'john david sarah emma mike james anna lisa mark paul tom laura chris peter kate',
    )
    const domains = range(Math.ceil(rows / names.length), () => company(dice, 'gb').domain)
    return listed(domains.flatMap((domain) => names.map((name) => `${name}@${domain}`)))
  }),
  dishonest('forms of each name at its company', ['pattern_over_domains'], (dice, rows) =>
    table([
      ['email', 'company'],
      ...range(Math.ceil(rows / 5), () => {
        const { first, last, company: name, email } = contact(dice, 'it')
        return forms(first, last, email.slice(email.indexOf('@') + 1)).map((form) => [form, name])
      }).flat(),
    ]),
  ),
  dishonest('forms of each name, in no order', ['pattern_over_domains'], (dice, rows) =>
    listed(
      shuffled(
        dice,
        range(Math.ceil(rows / 5), () => {
          const { first, last, email } = contact(dice, 'nl')
          return forms(first, last, email.slice(email.indexOf('@') + 1))
        }).flat(),
      ),
    ),
  ),
  dishonest('words of a dictionary at one provider', ['pattern_over_domains'], (dice, rows) => {
    const half =
      words(`apple river stone cloud happy tiger green metal ocean candy storm eagle piano
      lemon queen radio sugar table urban vivid water zebra brick chair dance earth flame glass house`)
    const all = new Set(
      range(
        rows * 2,
        () => `${dice.one(half)}${dice.percent(70) ? '' : dice.one(half).slice(0, 3)}`,
      ),
    )
    return listed(Array.from(all, (word) => `${word}@hotmail.com`).sort())
  }),
  dishonest('half of it guessed', ['pattern_over_domains'], (dice, rows) => {
    const names = range(30, () => plainLetters(dice.one(countries.fr.first)))
    const domains = range(25, () => company(dice, 'fr').domain)
    const guessed = range(Math.ceil(rows / 2), () => `${dice.one(names)}@${dice.one(domains)}`)
    return listed(
      shuffled(dice, [...guessed, ...range(Math.ceil(rows / 2), () => member(dice, 'fr').email)]),
    )
  }),
  dishonest('consumers by zip code', ['broker_order'], (dice, rows) =>
    sold(dice, rows, (one, other) => (one.zip < other.zip ? -1 : 1)),
  ),
  dishonest('consumers by provider', ['broker_order'], (dice, rows) =>
    sold(dice, rows, (one, other) => (reversed(one.email) < reversed(other.email) ? -1 : 1)),
  ),
  dishonest('consumers by address', ['broker_order'], (dice, rows) =>
    sold(dice, rows, (one, other) => (one.email < other.email ? -1 : 1)),
  ),
  dishonest('consumers by interest', ['broker_order'], (dice, rows) =>
    sold(dice, rows, (one, other) => (one.interest < other.interest ? -1 : 1)),
  ),
  dishonest('consumers by year of birth', ['broker_order'], (dice, rows) =>
    sold(dice, rows, (one, other) => one.born - other.born),
  ),
  dishonest('glued, headings in three languages', ['glued_exports'], (dice, rows) => {
    const part = (header: string[], code: CountryCode) =>
      table([header, ...range(Math.ceil(rows / 3), () => plainRow(dice, code))])
    return (
      part(['Email', 'First name', 'Last name'], 'gb') +
      part(['Courriel', 'Prénom', 'Nom'], 'fr') +
      part(['Correo', 'Nombre', 'Apellido'], 'es')
    )
  }),
  dishonest('glued, each by time', ['glued_exports'], (dice, rows) => {
    const part = (code: CountryCode) =>
      moments(dice, Math.ceil(rows / 2)).map((at) => [...plainRow(dice, code), dashed(at)])
    return table([['email', 'first', 'last', 'created'], ...part('pl'), ...part('se')])
  }),
  dishonest('glued, ids of two systems', ['glued_exports'], (dice, rows) => {
    const part = (from: number, size: number) =>
      range(size, (row) => [String(from + row * 3), ...plainRow(dice, 'it')])
    return table([
      ['id', 'email', 'nome', 'cognome'],
      ...part(50_000, Math.ceil(rows * 0.55)),
      ...part(12, Math.ceil(rows * 0.45)),
    ])
  }),
  dishonest('glued, days and telephones written otherwise', ['glued_exports'], (dice, rows) => {
    const at = () => Date.UTC(2019 + dice.number(6), dice.number(12), 1 + dice.number(28))
    const one = range(Math.ceil(rows / 2), () => [
      ...plainRow(dice, 'nl'),
      dotted(at()),
      `06-${10_000_000 + dice.number(89_000_000)}`,
    ])
    const two = range(Math.ceil(rows / 2), () => [
      ...plainRow(dice, 'nl'),
      slashed(at()),
      `316${10_000_000 + dice.number(89_000_000)}`,
    ])
    return table([['email', 'voornaam', 'achternaam', 'datum', 'mobiel'], ...one, ...two])
  }),
  dishonest('glued, one part knows the address alone', ['glued_exports'], (dice, rows) => {
    const one = range(Math.ceil(rows * 0.65), () => [
      ...plainRow(dice, 'gb'),
      dice.one(['Leeds', 'Hull', 'York']),
    ])
    const two = range(Math.ceil(rows * 0.35), () => [member(dice, 'gb').email, '', '', ''])
    return table([['email', 'first', 'last', 'town'], ...one, ...two])
  }),
  dishonest('glued, three parts of ever less', ['glued_exports'], (dice, rows) => {
    const part = (share: number, change: (cell: string) => string, last: () => string) =>
      range(Math.ceil(rows * share), () => [...plainRow(dice, 'tr').map(change), last()])
    return table([
      ['email', 'ad', 'soyad', 'kaynak'],
      ...part(
        0.7,
        (cell) => cell,
        () => 'web',
      ),
      ...part(
        0.25,
        (cell) => cell.toUpperCase(),
        () => '',
      ),
      ...part(
        0.05,
        (cell) => cell.toLowerCase(),
        () => String(dice.number(9000)),
      ),
    ])
  }),
  dishonest('glued and mixed', ['glued_exports'], (dice, rows) => {
    const one = range(Math.ceil(rows / 2), () => plainRow(dice, 'fi'))
    const two = range(Math.ceil(rows / 2), () =>
      plainRow(dice, 'fi').map((cell) => cell.toUpperCase()),
    )
    return table([['email', 'first', 'last'], ...shuffled(dice, [...one, ...two])])
  }),
]

function dishonest(name: string, shows: CheckId[], write: ShapeList['write']): ShapeList {
  return { name: `held out: ${name}`, honest: false, shows, write }
}

function listed(addresses: readonly string[]): string {
  return table([['Email'], ...addresses.map((address) => [address])], ',')
}

/** What company pages show, and how often. */
const pageMailboxes = [
  ['info', 40],
  ['contact', 16],
  ['hello', 6],
  ['sales', 8],
  ['support', 7],
  ['office', 5],
  ['privacy', 4],
  ['dpo', 2],
  ['press', 3],
  ['jobs', 3],
  ['careers', 2],
  ['webmaster', 2],
  ['accounts', 2],
] as const

const frenchMailboxes = [
  ['contact', 50],
  ['accueil', 12],
  ['info', 12],
  ['rgpd', 5],
  ['dpo', 4],
  ['recrutement', 6],
  ['presse', 4],
  ['webmaster', 3],
  ['commercial', 4],
] as const

function scraped(dice: Dice, code: CountryCode): string {
  const { first, last, email } = contact(dice, code)
  const domain = email.slice(email.indexOf('@') + 1)
  if (dice.percent(22))
    return `${plainLetters(first)}.${plainLetters(last).replaceAll('-', '')}@${domain}`
  return `${dice.weighted(code === 'fr' ? frenchMailboxes : pageMailboxes)}@${domain}`
}

/** This many in a hundred are as a careless program takes them from a page. */
function leftover(dice: Dice, email: string, share: number): string {
  if (!dice.percent(share)) return email
  const [name, domain] = email.split('@') as [string, string]
  return dice.one([
    `${name} at ${domain.replaceAll('.', ' dot ')}`,
    `${name}[at]${domain}`,
    `${name}{@}${domain}`,
    `${name}&commat;${domain}`,
    `${name}@${domain}%22`,
    `${name}@${domain}</a>`,
    `mailto:${email}?subject=Hello`,
    `sprite@3x.webp`,
    `${name}@${domain}/contact`,
    `${name}@${domain}.nospam`,
    `x3c${name}@${domain}`,
  ])
}

function drawn(dice: Dice, from: string, length: number): string {
  return range(length, () => dice.one([...from])).join('')
}

function nameOf(dice: Dice, code: CountryCode): string {
  const { email } = member(dice, code)
  return email.slice(0, email.indexOf('@'))
}

function made(dice: Dice, rows: number, name: (row: number) => string): string {
  const mail = [...countries.gb.mail, ...countries.pl.mail, ...countries.tr.mail]
  return table(
    [
      ['mail', 'lang'],
      ...range(rows, (row) => [
        `${name(row)}@${dice.weighted(mail)}`,
        dice.one(['en', 'pl', 'tr']),
      ]),
    ],
    '\t',
  )
}

function forms(firstName: string, lastName: string, domain: string): string[] {
  const [first, last] = [plainLetters(firstName), plainLetters(lastName).replaceAll('-', '')]
  const names = [
    `${first}.${last}`,
    `${first[0]}${last}`,
    `${last}.${first}`,
    `${first}`,
    `${first}${last[0]}`,
  ]
  return names.map((name) => `${name}@${domain}`)
}

function reversed(email: string): string {
  return email.split('@').reverse().join('@')
}

interface Consumer {
  email: string
  first: string
  last: string
  zip: string
  born: number
  interest: string
}

/** A file of consumers as brokers sell it, with a day of consent that nobody can check. */
function sold(dice: Dice, rows: number, order: (one: Consumer, other: Consumer) => number): string {
  const consumers = range(rows, () => ({
    ...member(
      dice,
      dice.weighted([
        ['gb', 80],
        ['in', 20],
      ]),
    ),
    zip: String(10_000 + dice.number(900) * 100 + dice.number(20)),
    born: 1938 + dice.number(66),
    interest: dice.one(
      words('auto casino credit diet energy gadgets insurance loans pets solar travel'),
    ),
  }))
  return table(
    [
      ['email', 'fname', 'lname', 'zip', 'dob_year', 'interest', 'optin_date'],
      ...consumers
        .sort(order)
        .map(({ email, first, last, zip, born, interest }) => [
          email,
          first,
          last,
          zip,
          String(born),
          interest,
          dashed(Date.UTC(2018 + dice.number(7), dice.number(12), 1 + dice.number(28))),
        ]),
    ],
    ',',
  )
}

function plainRow(dice: Dice, code: CountryCode): string[] {
  const { email, first, last } = member(dice, code)
  return [email, first, last]
}
