import { type Dice, dice } from './dice.ts'
import { germanMail, germanTrades } from './domains.ts'
import { inventedPerson } from './invented-person.ts'
import { isoTime, minutesAfter, momentOf, type Period } from './moments.ts'
import { german } from './names.ts'
import { drawnIpAddress } from './opt-in-list.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

/** The full export of another platform: states, times, and the dead wood of some years. */
export function migrationList(
  name: string,
  { rows, period }: { rows: number; period: Period },
): RecipientsFile {
  const draw = dice(name)
  const header = ['subscriber_id', 'email', 'name', 'state', 'created_at', 'confirmed_at', 'ip']
  function* lines() {
    for (let row = 0; row < rows; row += 1) yield subscriber(draw, period, row, rows)
  }
  return recipientsFile(name, { delimiter: '\t', encoding: 'utf8', lineEnd: '\n' }, header, lines())
}

function subscriber(draw: Dice, period: Period, row: number, rows: number): string[] {
  const milieu = { names: german, mail: germanMail, trades: germanTrades, atCompanies: 11 }
  const person = inventedPerson(draw, milieu, 300_000 + row)
  const createdAt = momentOf(draw, period, row, rows)
  const confirmed = draw.percent(93)
  return [
    String(4_000_000 + row * 3),
    person.email,
    `${person.first} ${person.last}`,
    confirmed ? 'active' : 'imported',
    isoTime(createdAt),
    confirmed ? isoTime(minutesAfter(createdAt, 1 + draw.number(900))) : '',
    drawnIpAddress(draw),
  ]
}
