// A list of lists, each made the same way: long, and read one by one.

import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'
import { plainLetters } from '../../../packages/server/src/example/lists/names.ts'
import { range, type ShapeList, shuffled, table } from '../shape-lists/shape-list.ts'
import { words } from './countries.ts'
import { company, contact, type Member, member, moments } from './members.ts'
import { dashed, dotted, letters, slashed, sortedIn, stamped } from './written.ts'

/** Lists of people who asked for mail, as systems of other kinds, countries and sizes export them. */
export const honestLists: ShapeList[] = [
  honest('boutique in France, by sign-up', (dice, rows) =>
    table(
      [
        ['Adresse e-mail', 'Prénom', 'Nom', 'Inscrit le', 'Adresse IP'],
        ...moments(dice, rows).map((at) => [...named(member(dice, 'fr')), stamped(at), ip(dice)]),
      ],
      ',',
    ),
  ),
  honest('newsletter in Spain, newest first', (dice, rows) =>
    table([
      ['Correo electrónico', 'Nombre', 'Apellidos', 'Fecha de alta'],
      ...moments(dice, rows)
        .reverse()
        .map((at) => [...named(member(dice, 'es')), slashed(at)]),
    ]),
  ),
  honest('web shop in the Netherlands, by order number', (dice, rows) =>
    table([
      ['Bestelnummer', 'E-mailadres', 'Voornaam', 'Achternaam', 'Bedrag'],
      ...range(rows, (row) => [
        `NL-${700_000 + row * 2 + dice.number(2)}`,
        ...named(member(dice, 'nl')),
        `${dice.number(200)},${10 + dice.number(89)}`,
      ]),
    ]),
  ),
  honest('customers in Poland, by surname', (dice, rows) =>
    table([
      ['Nazwisko', 'Imię', 'E-mail', 'Telefon'],
      ...sortedIn(
        'pl',
        range(rows, () => member(dice, 'pl')),
        ({ last, first }) => `${last} ${first}`,
      ).map(({ first, last, email }) => [
        last,
        first,
        email,
        `+48 ${500 + dice.number(300)} ${100 + dice.number(899)} ${100 + dice.number(899)}`,
      ]),
    ]),
  ),
  honest('association in Italy, by region and surname', (dice, rows) => {
    const regions = ['Abruzzo', 'Lazio', 'Liguria', 'Lombardia', 'Puglia', 'Toscana', 'Veneto']
    return table([
      ['Regione', 'Cognome', 'Nome', 'Email', 'Tessera'],
      ...regions.flatMap((region) =>
        sortedIn(
          'it',
          range(Math.ceil(rows / 7), () => member(dice, 'it')),
          ({ last, first }) => `${last} ${first}`,
        ).map(({ first, last, email }) => [
          region,
          last,
          first,
          email,
          letters(dice, 2).toUpperCase() + dice.number(99_999),
        ]),
      ),
    ])
  }),
  honest('donors in Britain, by postcode', (dice, rows) => {
    const donors = range(rows, () => ({ ...member(dice, 'gb'), code: ukPostcode(dice) }))
    return table(
      [
        ['Postcode', 'Title', 'Surname', 'Email', 'Gift Aid'],
        ...donors
          .sort((a, b) => (a.code < b.code ? -1 : 1))
          .map(({ code, last, email }) => [
            code,
            dice.one(['Mr', 'Mrs', 'Ms', 'Dr']),
            last,
            email,
            dice.one(['Y', 'N']),
          ]),
      ],
      ',',
    )
  }),
  honest('conference guests, by company', (dice, rows) => {
    const guests = range(rows, () => contact(dice, dice.one(['gb', 'fr', 'nl', 'se'])))
    return table(
      [
        ['Company', 'Attendee', 'Work email', 'Ticket', 'Consent'],
        ...sortedIn('en', guests, ({ company }) => company).map(
          ({ company, first, last, email }) => [
            company,
            `${first} ${last}`,
            email,
            dice.one(['Standard', 'Early bird', 'Speaker']),
            'yes',
          ],
        ),
      ],
      ',',
    )
  }),
  honest('mailing tool, by address, with times', (dice, rows) => {
    const members = shuffled(dice, moments(dice, rows)).map((at) => ({ at, ...member(dice, 'gb') }))
    return table(
      [
        ['Email Address', 'First Name', 'CONFIRM_TIME', 'CONFIRM_IP', 'MEMBER_RATING'],
        ...members
          .sort((a, b) => (a.email < b.email ? -1 : 1))
          .map(({ email, first, at }) => [
            email,
            first,
            stamped(at),
            ip(dice),
            String(1 + dice.number(5)),
          ]),
      ],
      ',',
    )
  }),
  honest('mailing tool, by provider and address', (dice, rows) => {
    const byProvider = (email: string) => email.split('@').reverse().join(' ')
    const members = range(rows, () => member(dice, dice.one(['fi', 'se'])))
    return table([
      ['E-post', 'Förnamn'],
      ...members
        .sort((a, b) => (byProvider(a.email) < byProvider(b.email) ? -1 : 1))
        .map(({ email, first }) => [email, first]),
    ])
  }),
  honest('choir in Sweden, by first name', (dice, rows) =>
    table([
      ['Namn', 'Stämma', 'Mejl'],
      ...sortedIn(
        'sv',
        range(rows, () => member(dice, 'se')),
        ({ first, last }) => `${first} ${last}`,
      ).map(({ first, last, email }) => [
        `${first} ${last}`,
        dice.one(['Sopran', 'Alt', 'Tenor', 'Bas']),
        email,
      ]),
    ]),
  ),
  honest('tickets for an event, by table', (dice, rows) =>
    table([
      ['Tisch', 'Platz', 'Gast', 'E-Mail'],
      ...range(rows, (row) => {
        const { first, last, email } = member(dice, dice.one(['fr', 'it', 'tr']))
        return [String(1 + Math.floor(row / 8)), String(1 + (row % 8)), `${first} ${last}`, email]
      }),
    ]),
  ),
  honest('dealers of a brand, by website', (dice, rows) => {
    const dealers = range(rows, () => contact(dice, dice.one(['pl', 'es', 'it'])))
    return table([
      ['Web', 'Dealer', 'Contact email', 'Signed'],
      ...dealers
        .sort((a, b) => (domainOf(a.email) < domainOf(b.email) ? -1 : 1))
        .map(({ email, company }) => [
          domainOf(email),
          company,
          email,
          dashed(Date.UTC(2021, dice.number(30), 3)),
        ]),
    ])
  }),
  honest('students with numbers for names', (dice, rows) =>
    table([
      ['Student', 'E-mail', 'Opleiding'],
      ...range(rows, () => {
        const { first, last } = member(dice, 'nl')
        return [
          `${first} ${last}`,
          `s${1_000_000 + dice.number(4_000_000)}@student.noordzee-hogeschool.nl`,
          dice.one(['Recht', 'Bouwkunde', 'Zorg']),
        ]
      }),
    ]),
  ),
  honest('staff of a group with one way of writing names', (dice, rows) =>
    table([
      ['Employee', 'Email', 'Site'],
      ...range(rows, () => {
        const { first, last } = member(dice, dice.one(['in', 'gb', 'pl']))
        return [
          `${last}, ${first}`,
          `${plainLetters(first)}.${plainLetters(last)}@averton-holdings.com`,
          dice.one(['Leeds', 'Pune', 'Łódź']),
        ]
      }),
    ]),
  ),
  honest('alumni with a forwarding address', (dice, rows) =>
    table([
      ['Jahrgang', 'Name', 'Mail'],
      ...range(rows, (row) => {
        const { first, last, email } = member(dice, dice.one(['fr', 'gb']))
        const year = 1980 + Math.floor((row * 40) / rows)
        const own = `${plainLetters(last)}.${year}@alumni.saint-brieuc.fr`
        return [String(year), `${first} ${last}`, dice.percent(60) ? own : email]
      }),
    ]),
  ),
  honest('players with names of their own making', (dice, rows) =>
    table(
      [
        ['email', 'nickname', 'joined'],
        ...moments(dice, rows).map((at) => {
          const nick = playerName(dice)
          return [`${nick}@${dice.weighted(gameMail)}`, nick, dashed(at)]
        }),
      ],
      ',',
    ),
  ),
  honest('trials of a service in India', (dice, rows) =>
    table(
      [
        ['created_at', 'name', 'email', 'plan'],
        ...moments(dice, rows, 2).map((at) => {
          const { first, last, email } = member(dice, 'in')
          return [stamped(at), `${first} ${last}`, email, dice.one(['free', 'pro'])]
        }),
      ],
      ',',
    ),
  ),
  honest('shop with customers in China', (dice, rows) =>
    table(
      [
        ['email', 'name', 'created'],
        ...moments(dice, rows).map((at) => {
          const name = pinyin(dice)
          const email = dice.weighted<string>([
            [`${100_000_000 + dice.number(900_000_000)}@qq.com`, 6],
            [`${name}${dice.number(1000)}@163.com`, 3],
            [`1${3 + dice.number(6)}${String(dice.number(1e9)).padStart(9, '0')}@139.com`, 2],
            [`${name}@gmail.com`, 1],
          ])
          return [email, name, dashed(at)]
        }),
      ],
      ',',
    ),
  ),
  honest('journalists who asked for press releases', (dice, rows) =>
    table([
      ['Medium', 'Ressort', 'E-Mail'],
      ...range(rows, () => {
        const { first, last, company: name, email } = contact(dice, dice.one(['fr', 'it', 'nl']))
        const desk = dice.one(['redaction', 'redazione', 'redactie', 'presse', 'press', 'media'])
        const domain = domainOf(email)
        return [
          name,
          dice.one(['Politik', 'Kultur', 'Sport']),
          dice.percent(50)
            ? `${desk}@${domain}`
            : `${plainLetters(first)[0]}.${plainLetters(last)}@${domain}`,
        ]
      }),
    ]),
  ),
  honest('bookkeepers who get invoices', (dice, rows) =>
    table([
      ['Fournisseur', 'Courriel', 'Compte'],
      ...range(rows, (row) => {
        const { name, domain } = company(dice, dice.one(['fr', 'nl', 'es']))
        const office = dice.one(
          words(
            'comptabilite compta facturation factures boekhouding crediteuren facturen contabilidad proveedores pagos',
          ),
        )
        return [name, `${office}@${domain}`, String(401_000 + row)]
      }),
    ]),
  ),
  honest('visitors’ book typed in', (dice, rows) =>
    table([
      ['Datum', 'Besucher', 'E-Mail'],
      ...moments(dice, rows, 1).map((at) => {
        const { first, last, email } = member(dice, dice.one(['nl', 'gb', 'fr']))
        return [dotted(at), `${first} ${last}`, mistyped(dice, email)]
      }),
    ]),
  ),
  honest('one system that learned to write times', (dice, rows) =>
    table([
      ['id', 'email', 'name', 'created', 'source'],
      ...moments(dice, rows).map((at, row) => {
        const { first, last, email } = member(dice, dice.one(['se', 'fi']))
        const late = row * 5 > rows * 2
        return [
          String(81_000 + row),
          email,
          late ? `${first} ${last}` : `${last} ${first}`.toLowerCase(),
          late ? stamped(at) : dashed(at),
          late ? dice.one(['web', 'app']) : '',
        ]
      }),
    ]),
  ),
  honest('people who hide their address', (dice, rows) =>
    table(
      [
        ['email', 'confirmed_at'],
        ...moments(dice, rows).map((at) => {
          const alias = dice.weighted<string>([
            [`${letters(dice, 3)}-${letters(dice, 5)}.0${dice.number(9)}@icloud.com`, 2],
            [`${code(dice, 10)}@privaterelay.appleid.com`, 4],
            [`${code(dice, 9)}@mozmail.com`, 3],
            [`shop.${letters(dice, 5)}@simplelogin.com`, 2],
            [`${letters(dice, 3)}-${letters(dice, 4)}-${letters(dice, 4)}@duck.com`, 3],
          ])
          return [
            dice.percent(45) ? alias : member(dice, dice.one(['gb', 'se'])).email,
            stamped(at),
          ]
        }),
      ],
      ',',
    ),
  ),
  honest('parish, couples under one address', (dice, rows) =>
    table([
      ['Familie', 'Vornamen', 'E-Mail'],
      ...sortedIn(
        'nl',
        range(rows, () => member(dice, 'nl')),
        ({ last }) => last,
      ).map(({ first, last }) => {
        const other = member(dice, 'nl').first
        const [a, b, c] = [first, other, last].map((name) => plainLetters(name).replaceAll('-', ''))
        const name = dice.one([
          `${a}en${b}`,
          `${a}.en.${b}.${c}`,
          `fam.${c}`,
          `${a}${b}${c![0]}`,
          `fam${c}${dice.number(100)}`,
        ])
        return [
          last,
          `${first} & ${other}`,
          `${name}@${dice.one(['ziggo.nl', 'kpnmail.nl', 'gmail.com', 'home.nl'])}`,
        ]
      }),
    ]),
  ),
  honest('leads of a fair, scanned stand by stand', (dice, rows) => {
    const day = Date.UTC(2025, 4, 13, 8)
    return table([
      ['Scan', 'Company', 'Name', 'Email', 'Interest'],
      ...range(rows, (row) => {
        const {
          first,
          last,
          company: name,
          email,
        } = contact(dice, dice.one(['it', 'es', 'pl', 'gb']))
        return [
          stamped(day + row * 41_000),
          name,
          `${first} ${last}`,
          email,
          dice.one(['A', 'B', 'C']),
        ]
      }),
    ])
  }),
  honest('customers by what they spent', (dice, rows) => {
    const sums = range(rows, () => dice.number(900_000)).sort((a, b) => b - a)
    return table([
      ['Omsättning', 'Kund', 'E-post'],
      ...sums.map((sum) => {
        const { first, last, email } = member(dice, 'se')
        return [
          `${Math.floor(sum / 100)},${String(sum % 100).padStart(2, '0')}`,
          `${first} ${last}`,
          email,
        ]
      }),
    ])
  }),
  honest('database that gives ids at random', (dice, rows) =>
    table(
      [
        ['uuid', 'email', 'locale'],
        ...range(rows, () => `${code(dice, 8)}-${code(dice, 4)}`)
          .sort()
          .map((id) => [
            id,
            member(dice, dice.one(['tr', 'fr', 'fi'])).email,
            dice.one(['tr', 'fr', 'fi']),
          ]),
      ],
      ',',
    ),
  ),
  {
    ...honest('shop and club card together', (dice, rows) => {
      const shop = moments(dice, Math.ceil(rows * 0.6)).map((at) => [
        ...named(member(dice, 'es')),
        slashed(at),
        ip(dice),
        '',
      ])
      const cards = range(Math.floor(rows * 0.4), () => {
        const { email, first, last } = member(dice, 'es')
        return [
          email,
          first.toUpperCase(),
          last.toUpperCase(),
          '',
          '',
          `TC${100_000 + dice.number(900_000)}`,
        ]
      })
      return table([['email', 'nombre', 'apellidos', 'alta', 'ip', 'tarjeta'], ...shop, ...cards])
    }),
    shows: ['glued_exports'],
  },
]

function honest(name: string, write: ShapeList['write']): ShapeList {
  return { name: `held out: ${name}`, honest: true, shows: [], write }
}

function named({ email, first, last }: Member): string[] {
  return [email, first, last]
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@') + 1)
}

function ip(dice: Dice): string {
  return `${80 + dice.number(12)}.${dice.number(256)}.${dice.number(256)}.${1 + dice.number(254)}`
}

function code(dice: Dice, length: number): string {
  return range(length, () => dice.one([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join('')
}

function ukPostcode(dice: Dice): string {
  const area = dice.one(words('BD BS CF DN EX HG IP KT LS NE OX PR SK TR YO'))
  return `${area}${1 + dice.number(30)} ${1 + dice.number(9)}${letters(dice, 2).toUpperCase()}`
}

const gameMail = [
  ['gmail.com', 60],
  ['outlook.com', 20],
  ['proton.me', 10],
  ['hotmail.fr', 10],
] as const

function playerName(dice: Dice): string {
  const word = () =>
    dice.one(
      words('shadow reaper pixel toxic frost ninja panda rogue vortex lucky silent turbo goblin'),
    )
  const leet = (text: string) => text.replaceAll('o', '0').replaceAll('e', '3')
  return dice.weighted<() => string>([
    [() => `${word()}${word()}${dice.number(10_000)}`, 4],
    [() => `xx_${word()}_xx`, 1],
    [() => leet(`${word()}${word()}`), 2],
    [() => `${word()}.${dice.number(100)}.${word()}`, 1],
    [() => `the${word()}${dice.number(100)}`, 2],
    [() => `${word()}master${dice.number(70)}`, 2],
    [() => `mr${word()}yt`, 1],
  ])()
}

function pinyin(dice: Dice): string {
  const family = dice.one(
    words('wang li zhang liu chen yang huang zhao wu zhou xu sun zhu gao lin'),
  )
  const given = dice.one(
    words('xiaoyu zihan meiling jianguo weiqiang yuxuan lihua guoqing shuang qiuxia'),
  )
  return dice.percent(50) ? `${family}${given}` : `${given}.${family}`
}

function mistyped(dice: Dice, email: string): string {
  return dice.weighted<string>([
    [email, 88],
    [email.replace('@', ' @'), 2],
    [`${email};`, 1],
    [email.replace('@', '(a)'), 0.2],
    [email.replace('@', ''), 2],
    [`E: ${email}`, 0.5],
    [email.replace(/\.(\w+)$/, ' .$1'), 1],
    ['-', 3],
    ['', 2],
  ])
}
