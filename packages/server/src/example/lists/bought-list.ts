import { type Dice, dice } from './dice.ts'
import { disposableMail, germanMail, germanTrades, inventedEnding } from './domains.ts'
import { inventedPerson } from './invented-person.ts'
import { german } from './names.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

/** What a broker delivers: much about each person, nothing about their consent, and many rows twice. */
export function boughtList(name: string, rows: number): RecipientsFile {
  const draw = dice(name)
  const delivered: string[][] = []
  for (let row = 0; row < rows; row += 1) {
    const twice = row > 100 && draw.percent(17)
    delivered.push(twice ? [...draw.one(delivered)] : profile(draw, row))
  }
  return recipientsFile(name, { delimiter: ';', encoding: 'windows-1252' }, header, delivered)
}

const header = [
  'DS-ID',
  'Anrede',
  'Vorname',
  'Nachname',
  'PLZ',
  'Ort',
  'Telefon',
  'E-Mail',
  'Geburtsjahr',
  'Kaufkraftindex',
  'Affinität',
  'Opt-in',
  'Quellcode',
]

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
  const milieu = { names: german, mail: germanMail, trades: germanTrades, atCompanies: 16 }
  const person = inventedPerson(draw, milieu, 200_000 + row)
  const [code, town] = draw.one(towns)
  return [
    `PX${9_000_000 + row}`,
    person.woman ? 'Frau' : 'Herr',
    person.first,
    person.last,
    code,
    town,
    // Numbers that are set aside for films and examples.
    `030 23125 ${String(draw.number(1000)).padStart(3, '0')}`,
    address(draw, person.email, row),
    String(1948 + draw.number(55)),
    String(60 + draw.number(120)),
    draw.one(['Auto & Mobilität', 'Neuwagenplanung', 'E-Mobilität', 'Versicherungswechsel']),
    'J',
    draw.one(['GWSP-1', 'GWSP-2', 'SWEEP-07', 'COREG-A']),
  ]
}

function address(draw: Dice, email: string, row: number): string {
  const domain = email.slice(email.indexOf('@') + 1)
  return draw.weighted<string>([
    [email, 890],
    [`bsp${row}@${draw.weighted(disposableMail)}`, 22],
    [`${draw.one(['info', 'kontakt', 'buero', 'verkauf'])}@bsp${row}-${plain(domain)}`, 55],
    [email.replace('@', '.at.'), 18],
    [`${email}m`.replace(/\.(com|de|net)m$/, '.$1,'), 15],
  ])
}

/** A role account at a company of its own, never at a provider. */
function plain(domain: string): string {
  return domain.endsWith(inventedEnding) ? domain : `betrieb${inventedEnding}`
}
