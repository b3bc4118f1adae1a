// A list of lists, each made the same way: long, and read one by one.

import type { Dice } from '../../../packages/server/src/example/lists/dice.ts'
import { plainLetters } from '../../../packages/server/src/example/lists/names.ts'
import { recipientsList } from '../../../packages/server/src/example/lists/recipients-list.ts'
import { companyContact, type Person, person } from './people.ts'
import { date, day, firstDay, range, type ShapeList, sortedBy, table, time } from './shape-list.ts'

const period = { from: new Date('2021-03-01'), until: new Date('2026-10-01') }

/** As the example platform's customers hand them in. */
const exampleLists = [
  honest('example: confirmed sign-ups', (dice, rows) => {
    const language = dice.one(['de', 'en'] as const)
    const list = { rows, period, language, source: 'Shop', confirmed: dice.percent(70) }
    return recipientsList(String(dice.number(1e6)), { kind: 'opt_in', ...list }).bytes
  }),
  honest('example: customers', (dice, rows) => {
    const values = ['Röstkaffee', 'Mühle', 'Filter']
    const list = { kind: 'customers', rows, period, values } as const
    return recipientsList(String(dice.number(1e6)), list).bytes
  }),
  honest(
    'example: another platform',
    (dice, rows) =>
      recipientsList(String(dice.number(1e6)), { kind: 'migration', rows, period }).bytes,
  ),
  honest(
    'example: out of a drawer',
    (dice, rows) => recipientsList(String(dice.number(1e6)), { kind: 'old', rows, period }).bytes,
  ),
]

/** Lists of people who asked for mail, in the orders and states in which customers export them. */
export const honestLists: ShapeList[] = [
  honest('shop by sign-up', (dice, rows) => {
    const signUps = range(rows, (row) => signUp(dice, row, rows))
    return table([
      ['E-Mail', 'Vorname', 'Nachname', 'Anmeldung', 'IP', 'Bestätigt'],
      ...signUps.map(({ at, ip, ...who }) => [
        ...named(who),
        time(at),
        ip,
        time(at + 60_000 * (1 + dice.number(900))),
      ]),
    ])
  }),
  honest('shop, newest first', (dice, rows) => {
    const signUps = range(rows, (row) => signUp(dice, rows - row, rows))
    return table(
      [
        ['email', 'first_name', 'last_name', 'created_at'],
        ...signUps.map(({ at, ...who }) => [...named(who), date(at, 'iso')]),
      ],
      ',',
    )
  }),
  honest('shop by customer number', (dice, rows) =>
    table([
      ['Kundennummer', 'Name', 'Vorname', 'PLZ', 'Telefon', 'E-Mail', 'Umsatz'],
      ...range(rows, (row) => {
        const { first, last, email } = person(dice)
        const phone = dice.percent(60)
          ? `0${dice.number(9)}${30 + dice.number(60)} ${dice.number(999_999)}`
          : ''
        return [
          `K${9000 + row * 3}`,
          last,
          first,
          postcode(dice),
          phone,
          email,
          `${dice.number(900)},${10 + dice.number(89)}`,
        ]
      }),
    ]),
  ),
  honest('customers by surname', (dice, rows) => {
    const people = sortedBy(
      range(rows, () => person(dice)),
      ({ last, first }) => `${last} ${first}`,
    )
    return table([
      ['Nachname', 'Vorname', 'E-Mail', 'Ort', 'Letzter Kauf'],
      ...people.map(({ first, last, email }) => [
        last,
        first,
        email,
        dice.one(towns),
        date(firstDay + day * dice.number(2000)),
      ]),
    ])
  }),
  honest('club by department and surname', (dice, rows) => {
    const departments = ['Fußball', 'Handball', 'Leichtathletik', 'Schwimmen', 'Tennis', 'Turnen']
    const members = departments.flatMap((department) =>
      sortedBy(
        range(Math.ceil(rows / 6), () => person(dice)),
        ({ last }) => last,
      ).map((one) => [
        department,
        one.last,
        one.first,
        one.email,
        date(firstDay + day * dice.number(2000)),
      ]),
    )
    return table([['Abteilung', 'Name', 'Vorname', 'E-Mail', 'Eintritt'], ...members])
  }),
  honest('customers by country', (dice, rows) => {
    const countries = ['Austria', 'France', 'Germany', 'United Kingdom']
    const customers = countries.flatMap((country) =>
      range(Math.ceil(rows / 4), () => {
        const { first, last, email } = person(dice, country !== 'Germany')
        const code =
          country === 'United Kingdom' ? `SW${dice.number(20)} ${dice.number(9)}AB` : postcode(dice)
        return [country, code, first, last, email, date(firstDay + day * dice.number(2000), 'iso')]
      }),
    )
    return table(
      [['Country', 'Postcode', 'First name', 'Last name', 'Email', 'Signed up'], ...customers],
      ',',
    )
  }),
  honest('regional members by postcode', (dice, rows) => {
    const members = range(rows, () => ({ ...person(dice), code: postcode(dice) }))
    members.sort((a, b) => (a.code < b.code ? -1 : 1))
    return table([
      ['PLZ', 'Name', 'Vorname', 'E-Mail'],
      ...members.map(({ code, first, last, email }) => [code, last, first, email]),
    ])
  }),
  honest('trade customers by company', (dice, rows) => {
    const contacts = sortedBy(
      range(rows, () => companyContact(dice)),
      ({ company }) => company,
    )
    return table([
      ['Firma', 'Ansprechpartner', 'E-Mail', 'Kunde seit'],
      ...contacts.map(({ company, first, last, email }) => [
        company,
        `${first} ${last}`,
        email,
        date(firstDay + day * dice.number(2000)),
      ]),
    ])
  }),
  honest('trade customers by website', (dice, rows) => {
    const contacts = sortedBy(
      range(rows, () => companyContact(dice)),
      ({ email }) => email.slice(email.indexOf('@') + 1),
    )
    return table([
      ['Website', 'Firma', 'E-Mail'],
      ...contacts.map(({ company, email }) => [
        `www.${email.slice(email.indexOf('@') + 1)}`,
        company,
        email,
      ]),
    ])
  }),
  honest('founders at start-ups', (dice, rows) =>
    table([
      ['Email', 'Name', 'Joined'],
      ...range(rows, (row) => {
        const { first, last, email } = person(dice, dice.percent(50))
        const own = `${plainLetters(first)}@${plainLetters(last)}${dice.number(900)}.io`
        return [
          dice.percent(70) ? own : email,
          `${first} ${last}`,
          date(firstDay + (day * row * 1500) / rows, 'iso'),
        ]
      }),
    ]),
  ),
  honest('players with numbers', (dice, rows) =>
    table([
      ['nick', 'email', 'since'],
      ...range(rows, (row) => {
        const { first, email } = person(dice)
        const nick = `${plainLetters(first)}${dice.number(dice.percent(50) ? 100 : 3000)}`
        const domain = email.slice(email.indexOf('@') + 1)
        return [nick, `${nick}@${domain}`, date(firstDay + (day * row * 1500) / rows, 'iso')]
      }),
    ]),
  ),
  honest('club by a department that is not in the file', (dice, rows) => {
    const members = range(6, () =>
      sortedBy(
        range(Math.ceil(rows / 6), () => person(dice)),
        ({ last }) => last,
      ),
    ).flat()
    return table([
      ['Name', 'Vorname', 'E-Mail'],
      ...members.map(({ first, last, email }) => [last, first, email]),
    ])
  }),
  honest('seminars for personnel offices', (dice, rows) =>
    table([
      ['E-Mail', 'Firma', 'Anmeldung'],
      ...range(rows, (row) => {
        const { company, email } = companyContact(dice)
        const office = dice.one(['personal', 'hr', 'bewerbung', 'recruiting', 'karriere'])
        const domain = email.slice(email.indexOf('@') + 1)
        return [
          dice.percent(45) ? `${office}@${domain}` : email,
          company,
          date(firstDay + (day * row * 1500) / rows),
        ]
      }),
    ]),
  ),
  honest('trade customers by number', (dice, rows) =>
    table([
      ['Nr.', 'Firma', 'E-Mail', 'Branche'],
      ...range(rows, (row) => {
        const { company, email } = companyContact(dice)
        return [String(10_001 + row), company, email, company.split(' ')[1]!]
      }),
    ]),
  ),
  honest('newsletter abroad by sign-up', (dice, rows) =>
    table(
      [
        ['Email', 'Name', 'Country', 'Signed up'],
        ...range(rows, (row) => {
          const { first, last, email } = person(dice, true)
          return [
            email,
            `${first} ${last}`,
            dice.one(['GB', 'IE', 'NL', 'PL', 'FR', 'IN', 'NG', 'VN']),
            date(firstDay + (day * row * 2000) / rows, 'iso'),
          ]
        }),
      ],
      ',',
    ),
  ),
  honest('addresses alone, sorted', (dice, rows) => {
    const addresses = range(rows, () => person(dice).email).sort()
    return table(
      [['E-Mail'], ...new Set(addresses)].map((cell) => (typeof cell === 'string' ? [cell] : cell)),
    )
  }),
  honest('mailing tool by address', (dice, rows) => {
    const signUps = range(rows, () => signUp(dice, dice.number(rows), rows))
    signUps.sort((a, b) => (a.email < b.email ? -1 : 1))
    return table(
      [
        ['Email Address', 'First Name', 'Last Name', 'OPTIN_TIME', 'OPTIN_IP'],
        ...signUps.map(({ at, ip, ...who }) => [
          ...named(who),
          `${date(at, 'iso')} ${new Date(at).toISOString().slice(11, 19)}`,
          ip,
        ]),
      ],
      ',',
    )
  }),
  honest('pupils with numbered accounts', (dice, rows) =>
    table([
      ['Klasse', 'Name', 'E-Mail'],
      ...range(rows, (row) => {
        const { first, last } = person(dice)
        return [
          `${5 + Math.floor((row * 8) / rows)}${'abc'[row % 3]}`,
          `${first} ${last}`,
          `schueler${String(row + 1).padStart(4, '0')}@gymnasium-lindental.de`,
        ]
      }),
    ]),
  ),
  honest('staff at one domain by surname', (dice, rows) => {
    const people = sortedBy(
      range(rows, () => person(dice)),
      ({ last, first }) => `${last} ${first}`,
    )
    return table([
      ['Name', 'Vorname', 'E-Mail'],
      ...people.map(({ first, last }) => [
        last,
        first,
        `${plainLetters(first)[0]}${plainLetters(last).slice(0, 7)}@werke-hohenried.de`,
      ]),
    ])
  }),
  honest('university accounts', (dice, rows) =>
    table([
      ['Matrikel', 'Name', 'Mail', 'Eintritt'],
      ...range(rows, (row) => {
        const { first, last } = person(dice, dice.percent(40))
        const letters = (count: number) =>
          range(count, () => dice.one([...'abcdefghijklmnopqrstuvwxyz'])).join('')
        return [
          String(11_000_000 + row * 7),
          `${first} ${last}`,
          `${letters(2)}${10 + dice.number(89)}${letters(3)}@uni-birkenfelde.de`,
          date(firstDay + day * row),
        ]
      }),
    ]),
  ),
  honest('shop on market places', (dice, rows) =>
    table([
      ['Bestellnummer', 'Käufer', 'E-Mail', 'Bestellt am'],
      ...range(rows, (row) => {
        const { first, last, email } = person(dice)
        const drawn = range(14, () => dice.one([...'abcdefghijklmnopqrstuvwxyz0123456789'])).join(
          '',
        )
        const relay = dice.weighted([
          ['marketplace.amazon.de', 5],
          ['members.ebay.com', 2],
          ['privaterelay.appleid.com', 1],
        ])
        return [
          `B-${40_000 + row}`,
          `${first} ${last}`,
          dice.percent(45) ? `${drawn}@${relay}` : email,
          time(firstDay + (day * row * 900) / rows),
        ]
      }),
    ]),
  ),
  honest('sign-ups since a new form', (dice, rows) =>
    table([
      ['E-Mail', 'Vorname', 'Nachname', 'Anmeldung', 'IP', 'Formular'],
      ...range(rows, (row) => {
        const { at, ip, ...who } = signUp(dice, row, rows)
        return [...named(who), time(at), row * 2 > rows ? ip : '', row * 2 > rows ? 'Fußzeile' : '']
      }),
    ]),
  ),
  honest('customers taken over from an old system', (dice, rows) =>
    table([
      ['Kunde', 'Nachname', 'Vorname', 'E-Mail', 'Ort'],
      ...range(rows, (row) => {
        const { first, last, email } = person(dice)
        const old = row * 3 < rows
        return [
          String(500 + row),
          old ? last.toUpperCase() : last,
          old ? first.toUpperCase() : first,
          email,
          old ? dice.one(towns).toUpperCase() : dice.one(towns),
        ]
      }),
    ]),
  ),
  honest('typed from paper', (dice, rows) =>
    table([
      ['Nr', 'Name', 'Mail'],
      ...range(rows, (row) => {
        const { first, last, email } = person(dice)
        return [String(row + 1), `${first} ${last}`, typed(dice, email)]
      }),
    ]),
  ),
  honest('address book of a mail program', (dice, rows) =>
    table([
      ['Name', 'E-Mail'],
      ...range(rows, () => {
        const { first, last, email } = person(dice)
        return [
          `${first} ${last}`,
          dice.percent(30)
            ? `mailto:${email}`
            : dice.percent(10)
              ? `"${first} ${last} <${email}>"`
              : email,
        ]
      }),
    ]),
  ),
  {
    ...honest('newsletter and shop together', (dice, rows) => {
      const half = Math.floor(rows / 2)
      const first = range(half, (row) => {
        const { at, ip, ...who } = signUp(dice, row, half)
        return [...named(who), time(at), ip, '']
      })
      const second = range(half, (row) => {
        const { email, first, last } = person(dice)
        return [
          email,
          first.toUpperCase(),
          last.toUpperCase(),
          date(firstDay + (day * row * 1900) / half, 'iso'),
          '',
          `R${3000 + row}`,
        ]
      })
      return table([
        ['E-Mail', 'Vorname', 'Nachname', 'Datum', 'IP', 'Rechnung'],
        ...first,
        ...second,
      ])
    }),
    shows: ['glued_exports'],
  },
  ...exampleLists,
]

function honest(name: string, write: ShapeList['write']): ShapeList {
  return { name, honest: true, shows: [], write }
}

function signUp(dice: Dice, row: number, rows: number): Person & { at: number; ip: string } {
  const at = firstDay + Math.floor((day * row * 2000) / rows) + 60_000 * dice.number(700)
  return {
    ...person(dice),
    at,
    ip: `${77 + dice.number(20)}.${dice.number(256)}.${dice.number(256)}.${1 + dice.number(254)}`,
  }
}

function named({ email, first, last }: Person): string[] {
  return [email, first, last]
}

function typed(dice: Dice, email: string): string {
  return dice.weighted<string>([
    [email, 86],
    [email.toUpperCase(), 3],
    [`${email} `, 2],
    [email.replace('@', ' @ '), 1],
    [`${email},`, 1],
    [`${email}.`, 1],
    [email.replace('@', '(at)'), 0.2],
    [email.replace('.', ''), 2],
    [email.replace(/\.de$/, ',de'), 1],
    ['', 2],
  ])
}

function postcode(dice: Dice): string {
  return String(1000 + dice.number(980) * 100 + dice.number(40)).padStart(5, '0')
}

const towns = ['Lindental', 'Oberau', 'Birkenfelde', 'Neustadt am Rain', 'Hohenried', 'Seewald']
