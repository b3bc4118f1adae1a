import type { Dice } from './dice.ts'
import {
  companyDomain,
  disposableMail,
  earlierGermanMail,
  europeanTrades,
  germanTrades,
  inventedEnding,
} from './domains.ts'
import { germans, inventedPerson } from './invented-person.ts'
import { germanDate, momentOf } from './moments.ts'
import { european, german } from './names.ts'
import { type DrawnList, eachRow, type ListWish } from './recipients-file.ts'

/** What a broker delivers: much about each person, nothing about their consent, and many rows twice. */
export function boughtList(draw: Dice, { rows }: ListWish): DrawnList {
  const delivered: string[][] = []
  return {
    format: { delimiter: ';', encoding: 'windows-1252' },
    header:
      'DS-ID,Anrede,Vorname,Nachname,PLZ,Ort,Telefon,E-Mail,Geburtsjahr,Kaufkraftindex,Affinität,Opt-in,Quellcode'.split(
        ',',
      ),
    rows: eachRow(rows, (row) => {
      const twice = row > 100 && draw.percent(17)
      const cells = twice ? [...draw.one(delivered)] : profile(draw, row)
      delivered.push(cells)
      return cells
    }),
  }
}

const towns = [
  ['10115', 'Berlin'],
  ['20095', 'Hamburg'],
  ['30159', 'Hannover'],
  ['44135', 'Dortmund'],
  ['50667', 'Köln'],
  ['60311', 'Frankfurt am Main'],
  ['70173', 'Stuttgart'],
  ['80331', 'München'],
] as const

function profile(draw: Dice, row: number): string[] {
  const person = inventedPerson(draw, germans(16), 200_000 + row)
  return [
    `PX${9_000_000 + row}`,
    person.woman ? 'Frau' : 'Herr',
    person.first,
    person.last,
    ...draw.one(towns),
    // Numbers reserved for films and examples.
    `030 23125 ${String(draw.number(1000)).padStart(3, '0')}`,
    brokersAddress(draw, person.email, row),
    String(1948 + draw.number(55)),
    String(60 + draw.number(120)),
    draw.one(['Auto & Mobilität', 'Neuwagenplanung', 'E-Mobilität', 'Versicherungswechsel']),
    'J',
    draw.one(['GWSP-1', 'GWSP-2', 'SWEEP-07', 'COREG-A']),
  ]
}

function brokersAddress(draw: Dice, email: string, row: number): string {
  const domain = email.slice(email.indexOf('@') + 1)
  // A role account is at a company of its own, never at a provider.
  const company = domain.endsWith(inventedEnding) ? domain : `betrieb${inventedEnding}`
  return draw.weighted<string>([
    [email, 890],
    [`bsp${row}@${draw.weighted(disposableMail)}`, 22],
    [`${draw.one(['info', 'kontakt', 'buero', 'verkauf'])}@bsp${row}-${company}`, 55],
    [email.replace('@', '.at.'), 18],
    [`${email}m`.replace(/\.(com|de|net)m$/, '.$1,'), 15],
  ])
}

/** A list from a drawer: typed by hand, never cleaned, with providers that hardly anyone uses now. */
export function oldList(draw: Dice, { rows, period }: ListWish): DrawnList {
  const milieu = { ...germans(5), mail: earlierGermanMail }
  return {
    format: { delimiter: ';', encoding: 'windows-1252' },
    header: ['Nr', 'Name', 'Vorname', 'Ort', 'EMail', 'Karte gültig ab'],
    rows: eachRow(rows, (row) => {
      const person = inventedPerson(draw, milieu, 60_000 + (draw.percent(12) ? row >> 3 : row))
      return [
        String(row + 1),
        person.last,
        person.first,
        draw.one([
          'Lindental',
          'Oberau',
          'Birkenfelde',
          'Neustadt am Rain',
          'Hohenried',
          'Seewald',
        ]),
        typedByHand(draw, person.email),
        germanDate(momentOf(draw, period, row, rows)),
      ]
    }),
  }
}

function typedByHand(draw: Dice, address: string): string {
  return draw.weighted<string>([
    [address, 880],
    [address.toUpperCase(), 20],
    ['', 22],
    [address.replace('@', ' @ '), 14],
    [address.replace(/\.[a-z]+$/, ''), 16],
    [address.replace('@', ''), 14],
    [`${address}.`, 10],
    [address.replace('@', '@@'), 8],
    [address.replace('.', ','), 16],
  ])
}

/**
 * What a program gathers from legal notices: roles rather than people, remains of disguises that were meant
 * to prevent just this, in alphabetical order.
 */
export function scrapedList(draw: Dice, { rows }: ListWish): DrawnList {
  const found = eachRow(rows, () => {
    const domain = companyDomain(draw, german.last, germanTrades)
    return [companyName(domain), `https://www.${domain}/impressum`, disguised(draw, domain)]
  })
  return {
    format: { delimiter: ',', encoding: 'utf8', lineEnd: '\n' },
    header: ['Firma', 'Fundstelle', 'E-Mail'],
    rows: [...found].sort((one, other) => (one[1]! < other[1]! ? -1 : 1)),
  }
}

/** `lehmann-holzbau-beispiel.de` becomes `Lehmann Holzbau`. */
function companyName(domain: string): string {
  return domain
    .replace(inventedEnding, '')
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ')
}

const roles: readonly (readonly [string, number])[] = [
  ['info', 52],
  ['kontakt', 16],
  ['office', 7],
  ['mail', 6],
  ['verkauf', 5],
  ['zentrale', 4],
  ['bewerbung', 4],
  ['datenschutz', 3],
  ['webmaster', 3],
]

function disguised(draw: Dice, domain: string): string {
  const named = () => {
    const { email } = inventedPerson(draw, germans(100), draw.number(90))
    return email.slice(0, email.indexOf('@'))
  }
  const who = draw.percent(74) ? draw.weighted(roles) : named()
  return draw.weighted<string>([
    [`${who}@${domain}`, 76],
    [`${who}[at]${domain}`, 9],
    [`${who}(at)${domain.replace('.', '(punkt)')}`, 4],
    [`${who} ät ${domain}`, 2],
    [`u003e${who}@${domain}`, 4],
    [`%20${who}@${domain}`, 2],
    [`${who}@${domain}/impressum`, 2],
    [`${who}@`, 1],
  ])
}

/** The wrong export: shops with town and opening hours, and no address to write to. */
export function wrongExport(draw: Dice, { rows }: ListWish): DrawnList {
  return {
    format: { delimiter: ',', encoding: 'utf8', lineEnd: '\n' },
    header: ['Id', 'Shop', 'Town', 'Opening hours'],
    rows: eachRow(rows, (row) => [
      String(500 + row),
      `${draw.one(european.last)} ${draw.one(europeanTrades)}`,
      draw.one(['Bristol', 'Cork', 'Ghent', 'Leeds', 'Lyon', 'Utrecht', 'York']),
      draw.one(['9-17', '10-18', '10-19']),
    ]),
  }
}
