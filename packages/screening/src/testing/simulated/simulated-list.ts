import type { Chance } from './chance.ts'
import { clickDelay } from './life.ts'

/** A kind of list, from which one is written for each seed and size. */
export interface ListKind {
  name: string
  honest: boolean
  write(chance: Chance, rows: number): SimulatedList
}

export interface SimulatedList {
  records: Consent[]
  style: Style
}

/** What a list says about one recipient. Moments in seconds; null where nothing is said. */
export interface Consent {
  email: string
  signedUp: number | null
  confirmed: number | null
  ip: string | null
  confirmIp: string | null
  phone?: string
  postcode?: string
}

/** How its program writes a list. */
export interface Style {
  order: 'time' | 'newest' | 'address' | 'domain' | 'none'
  moments:
    | 'iso'
    | 'zulu'
    | 'german'
    | 'minutes'
    | 'days'
    | ((second: number, row: number) => string)
  /** The last octet is cut off, as privacy wants it. */
  hidesIps: boolean
  hasIps: boolean
}

/** Ways of writing that honest and forged lists share. */
export function someStyle(chance: Chance): Style {
  return {
    order: chance.one(['time', 'time', 'newest', 'address', 'none']),
    moments: chance.one(['iso', 'iso', 'zulu', 'german', 'minutes']),
    hidesIps: chance.is(0.3),
    hasIps: chance.is(0.7),
  }
}

/** People who signed up at these moments and confirmed as people do. */
export function peopleAt(chance: Chance, moments: readonly number[]): Consent[] {
  const median = chance.between(60, 600)
  return moments.map((signedUp) => {
    const ip = homeIp(chance)
    const confirmIp = chance.is(0.8) ? ip : homeIp(chance)
    const confirmed = signedUp + clickDelay(chance, median)
    return { email: address(chance), signedUp, confirmed, ip, confirmIp }
  })
}

const consumerDomains = ['gmx.de', 'web.de', 'gmail.com', 't-online.de', 'outlook.com', 'posteo.de']
const names = [
  'anna',
  'bernd',
  'clara',
  'david',
  'emma',
  'felix',
  'greta',
  'hannes',
  'ida',
  'jonas',
]
const syllables = [
  'ber',
  'do',
  'fel',
  'ga',
  'hol',
  'ker',
  'la',
  'mann',
  'no',
  'ritz',
  'sen',
  'tal',
  'vo',
  'wei',
]

/** An address of a person; nearly all differ. */
export function address(chance: Chance): string {
  const surname = Array.from({ length: 4 }, () => chance.one(syllables)).join('')
  const name = `${chance.one(names)}.${surname}${chance.is(0.2) ? chance.whole(1, 99) : ''}`
  const company = `${chance.one(syllables)}${chance.one(syllables)}`
  return `${name}@${chance.is(0.8) ? chance.one(consumerDomains) : `${company}-gmbh.de`}`
}

/** The first numbers of addresses of households. */
export const homes = [31, 46, 62, 77, 80, 84, 87, 91, 93, 95, 109, 178, 188, 217] as const

function homeIp(chance: Chance): string {
  return `${chance.one(homes)}.${octet(chance)}.${octet(chance)}.${chance.whole(1, 255)}`
}

export function octet(chance: Chance): number {
  return chance.whole(0, 256)
}

/** The list as a file of text. */
export function* listText({ records, style }: SimulatedList): Generator<string> {
  const ips = style.hasIps ? ';Anmelde-IP;Bestätigungs-IP' : ''
  const hasPlaces = records.some(({ phone, postcode }) => phone ?? postcode)
  const places = hasPlaces ? ';Telefon;PLZ' : ''
  yield `E-Mail;Angemeldet am;Bestätigt am${ips}${places}\r\n`
  let text = ''
  for (const [row, record] of inOrder(records, style)) {
    const { email, signedUp, confirmed, ip, confirmIp, phone = '', postcode = '' } = record
    const moments = `${written(signedUp, row, style)};${written(confirmed, row, style)}`
    const cells = style.hasIps ? `;${shownIp(ip, style)};${shownIp(confirmIp, style)}` : ''
    text += `${email};${moments}${cells}${hasPlaces ? `;${phone};${postcode}` : ''}\r\n`
    if (text.length < 1 << 18) continue
    yield text
    text = ''
  }
  yield text
}

function inOrder(records: readonly Consent[], { order }: Style): Iterable<[number, Consent]> {
  const time = ({ signedUp, confirmed }: Consent) => signedUp ?? confirmed ?? 0
  if (order === 'none') return records.entries()
  const sorted = records.toSorted((a, b) => {
    if (order === 'address') return a.email < b.email ? -1 : 1
    if (order === 'domain') return domainOf(a.email) < domainOf(b.email) ? -1 : 1
    return order === 'time' ? time(a) - time(b) : time(b) - time(a)
  })
  return sorted.entries()
}

function domainOf(email: string): string {
  return email.slice(email.indexOf('@'))
}

function written(second: number | null, row: number, { moments }: Style): string {
  if (second === null) return ''
  if (typeof moments === 'function') return moments(second, row)
  const iso = new Date(second * 1000).toISOString()
  const german = `${iso.slice(8, 10)}.${iso.slice(5, 7)}.${iso.slice(0, 4)}`
  if (moments === 'days') return german
  if (moments === 'minutes') return `${german} ${iso.slice(11, 16)}`
  if (moments === 'german') return `${german} ${iso.slice(11, 19)}`
  return `${iso.slice(0, 19)}${moments === 'zulu' ? 'Z' : ''}`
}

function shownIp(ip: string | null, { hidesIps }: Style): string {
  if (ip === null) return ''
  return hidesIps ? `${ip.slice(0, ip.lastIndexOf('.'))}.0` : ip
}
