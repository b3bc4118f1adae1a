import { type Dice, dice } from './dice.ts'
import { disposableMail, europeanMail, europeanTrades } from './domains.ts'
import { boughtList, oldList, scrapedList, wrongExport } from './doubtful-lists.ts'
import { germans, inventedPerson } from './invented-person.ts'
import { clickedAfter, germanDate, germanTime, isoTime, momentOf } from './moments.ts'
import { european, plainLetters } from './names.ts'
import {
  type DrawnList,
  eachRow,
  type ListWish,
  type RecipientsFile,
  recipientsFile,
} from './recipients-file.ts'

/** A list as a customer would export it, drawn from its name: the same in every run. */
export function recipientsList(
  name: string,
  wish: ListWish & { kind: keyof typeof kinds },
): RecipientsFile {
  const { format, header, rows } = kinds[wish.kind](dice(name), wish)
  return recipientsFile(name, format, header, rows)
}

const kinds = {
  opt_in: optInList,
  customers: customerList,
  plain: plainList,
  migration: migrationList,
  old: oldList,
  bought: boughtList,
  scraped: scrapedList,
  wrong_export: wrongExport,
} satisfies Record<string, (draw: Dice, wish: ListWish) => DrawnList>

export const listKinds = Object.keys(kinds) as (keyof typeof kinds)[]

/** A well-kept list: every row with the records of its consent, few faults. */
function optInList(draw: Dice, wish: ListWish): DrawnList {
  const { language, period, confirmed } = wish
  const words = optInWords[language ?? 'de']
  const { milieu, time } = words
  const rows = eachRow(wish.rows, (row) => {
    const person = inventedPerson(draw, milieu, 1000 + row)
    const signedUp = momentOf(draw, period, row, wish.rows)
    const ip = drawnIpAddress(draw)
    return [
      withSlips(draw, person.email, row),
      words.titles[person.woman ? 0 : 1],
      person.first,
      person.last,
      time(signedUp),
      ip,
      ...(confirmed ? [time(clickedAfter(draw, signedUp)), ip] : []),
      wish.source ?? '',
      time(period.until),
    ]
  })
  const header = [...words.person, ...(confirmed ? words.confirmation : []), ...words.use]
  return { format: words.format, header, rows }
}

const optInWords = {
  de: {
    format: { delimiter: ';', encoding: 'utf8-bom' },
    milieu: germans(9),
    time: germanTime,
    titles: ['Frau', 'Herr'],
    person: ['E-Mail', 'Anrede', 'Vorname', 'Nachname', 'Anmeldung', 'Anmelde-IP'],
    confirmation: ['Bestätigung', 'Bestätigungs-IP'],
    use: ['Quelle', 'Letzter Versand'],
  },
  en: {
    format: { delimiter: ',', encoding: 'utf8', lineEnd: '\n' },
    milieu: { names: european, mail: europeanMail, trades: europeanTrades, atCompanies: 12 },
    time: isoTime,
    titles: ['Ms', 'Mr'],
    person: ['Email', 'Title', 'First name', 'Last name', 'Signed up', 'Sign-up IP'],
    confirmation: ['Confirmed', 'Confirmation IP'],
    use: ['Source', 'Last sent'],
  },
} as const

/** Even a clean list has a few slips: a throw-away mailbox, an old typing error. */
function withSlips(draw: Dice, address: string, row: number): string {
  const slip = draw.number(1500)
  if (slip === 0) return `bsp${row}@${draw.weighted(disposableMail)}`
  return slip === 1 ? address.replace('.', '..') : address
}

/** An export from a shop or workshop system: who bought, what, and when. */
function customerList(draw: Dice, { rows, period, values = [] }: ListWish): DrawnList {
  return {
    format: { delimiter: ';', encoding: 'windows-1252' },
    header: ['Kundennummer', 'Name', 'Vorname', 'E-Mail-Adresse', 'Letzter Auftrag', 'Ware'],
    rows: eachRow(rows, (row) => {
      const { last, first, email } = inventedPerson(draw, germans(14), 20_000 + row)
      const address = draw.percent(4) ? '' : email
      const bought = germanDate(momentOf(draw, period, row, rows))
      return [`K${100_000 + row * 7}`, last, first, address, bought, draw.one(values)]
    }),
  }
}

/** A simple list, as clubs, personnel offices and paper sheets produce: name, address, date, one more. */
function plainList(draw: Dice, wish: ListWish): DrawnList {
  const { rows, period, values = [], headings = [], domain } = wish
  return {
    format: { delimiter: ';', encoding: 'utf8' },
    header: ['Vorname', 'Nachname', 'E-Mail', ...headings],
    rows: eachRow(rows, (row) => {
      const { first, last, email } = inventedPerson(draw, germans(6), 40_000 + row)
      const atWork = `${plainLetters(first)}.${plainLetters(last)}${row % 9 === 0 ? row : ''}`
      const address = domain === undefined ? email : `${atWork}@${domain}`
      const date = germanDate(momentOf(draw, period, row, rows))
      return [first, last, address, date, draw.one(values)]
    }),
  }
}

/** The full export of another platform: states, times, and the dead wood of some years. */
function migrationList(draw: Dice, { rows, period }: ListWish): DrawnList {
  return {
    format: { delimiter: '\t', encoding: 'utf8', lineEnd: '\n' },
    header: ['subscriber_id', 'email', 'name', 'state', 'created_at', 'confirmed_at', 'ip'],
    rows: eachRow(rows, (row) => {
      const { first, last, email } = inventedPerson(draw, germans(11), 300_000 + row)
      const createdAt = momentOf(draw, period, row, rows)
      const confirmed = draw.percent(93)
      return [
        String(4_000_000 + row * 3),
        email,
        `${first} ${last}`,
        confirmed ? 'active' : 'imported',
        isoTime(createdAt),
        confirmed ? isoTime(clickedAfter(draw, createdAt)) : '',
        drawnIpAddress(draw),
      ]
    }),
  }
}

/** An address of a large German provider, drawn at random: it says nothing about its present holder. */
export function drawnIpAddress(draw: Dice): string {
  const network = draw.one([84, 91, 93])
  const second = network === 84 ? 128 + draw.number(64) : draw.number(64)
  return [
    network,
    network === 93 ? 192 + second : second,
    draw.number(256),
    1 + draw.number(254),
  ].join('.')
}
