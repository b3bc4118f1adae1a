import { dice } from './dice.ts'
import { germanMail, germanTrades } from './domains.ts'
import { inventedPerson } from './invented-person.ts'
import { germanDate, momentOf, type Period } from './moments.ts'
import { german } from './names.ts'
import { plainLetters } from './plain-letters.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

interface PlainList {
  rows: number
  period: Period
  /** Heading of the column with the date, and of the one with `values`. */
  dateHeading: string
  valueHeading: string
  values: readonly string[]
  /** Everybody has an address at this domain. */
  domain?: string
}

/** A simple list as clubs, personnel offices and paper sheets lead to: name, address, date, one more. */
export function plainList(name: string, list: PlainList): RecipientsFile {
  const draw = dice(name)
  const header = ['Vorname', 'Nachname', 'E-Mail', list.dateHeading, list.valueHeading]
  function* lines() {
    for (let row = 0; row < list.rows; row += 1) {
      const milieu = { names: german, mail: germanMail, trades: germanTrades, atCompanies: 6 }
      const { first, last, email } = inventedPerson(draw, milieu, 40_000 + row)
      const atWork = `${plainLetters(first)}.${plainLetters(last)}${row % 9 === 0 ? row : ''}`
      yield [
        first,
        last,
        list.domain === undefined ? email : `${atWork}@${list.domain}`,
        germanDate(momentOf(draw, list.period, row, list.rows)),
        draw.one(list.values),
      ]
    }
  }
  return recipientsFile(name, { delimiter: ';', encoding: 'utf8' }, header, lines())
}
