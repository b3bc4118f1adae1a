import { type Dice, dice } from './dice.ts'
import {
  disposableMail,
  europeanMail,
  europeanTrades,
  germanMail,
  germanTrades,
} from './domains.ts'
import { inventedPerson } from './invented-person.ts'
import { germanTime, isoTime, minutesAfter, momentOf, type Period } from './moments.ts'
import { european, german } from './names.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

interface OptInList {
  rows: number
  period: Period
  language: 'de' | 'en'
  /** What each row says of its origin. */
  source: string
  /** Whether the confirmation of the double opt-in is recorded. */
  confirmed: boolean
}

/** A well-kept list: every row with the records of its consent, few faults. */
export function optInList(name: string, list: OptInList): RecipientsFile {
  const draw = dice(name)
  const format =
    list.language === 'de'
      ? ({ delimiter: ';', encoding: 'utf8-bom' } as const)
      : ({ delimiter: ',', encoding: 'utf8', lineEnd: '\n' } as const)
  return recipientsFile(name, format, header(list), rows(draw, list))
}

function header({ language, confirmed }: OptInList): string[] {
  const [common, confirmation, use] =
    language === 'de'
      ? [
          ['E-Mail', 'Anrede', 'Vorname', 'Nachname', 'Anmeldung', 'Anmelde-IP'],
          ['Bestätigung', 'Bestätigungs-IP'],
          ['Quelle', 'Letzter Versand'],
        ]
      : [
          ['Email', 'Title', 'First name', 'Last name', 'Signed up', 'Sign-up IP'],
          ['Confirmed', 'Confirmation IP'],
          ['Source', 'Last sent'],
        ]
  return [...common, ...(confirmed ? confirmation : []), ...use]
}

function* rows(draw: Dice, list: OptInList) {
  const { language, period, confirmed, source } = list
  const milieu =
    language === 'de'
      ? { names: german, mail: germanMail, trades: germanTrades, atCompanies: 9 }
      : { names: european, mail: europeanMail, trades: europeanTrades, atCompanies: 12 }
  const time = language === 'de' ? germanTime : isoTime
  const lastSent = period.until
  for (let row = 0; row < list.rows; row += 1) {
    const person = inventedPerson(draw, milieu, 1000 + row)
    const signedUp = momentOf(draw, period, row, list.rows)
    const ip = drawnIpAddress(draw)
    const title = language === 'de' ? (person.woman ? 'Frau' : 'Herr') : person.woman ? 'Ms' : 'Mr'
    yield [
      email(draw, person.email, row),
      title,
      person.first,
      person.last,
      time(signedUp),
      ip,
      ...(confirmed ? [time(minutesAfter(signedUp, 1 + draw.number(300))), ip] : []),
      source,
      time(lastSent),
    ]
  }
}

/** Even a clean list has a few slips: a throw-away mailbox, a typing error of long ago. */
function email(draw: Dice, address: string, row: number): string {
  const slip = draw.number(1500)
  if (slip === 0) return `bsp${row}@${draw.weighted(disposableMail)}`
  return slip === 1 ? address.replace('.', '..') : address
}

/** An address of a large German provider, drawn by chance: it says nothing of whoever has it today. */
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
