import { dice } from './dice.ts'
import { germanMail, germanTrades } from './domains.ts'
import { inventedPerson } from './invented-person.ts'
import { germanDate, momentOf, type Period } from './moments.ts'
import { german } from './names.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

/** An export from a shop or workshop system: who bought, what, and when. */
export function customerList(
  name: string,
  { rows, period, goods }: { rows: number; period: Period; goods: readonly string[] },
): RecipientsFile {
  const draw = dice(name)
  const header = ['Kundennummer', 'Name', 'Vorname', 'E-Mail-Adresse', 'Letzter Auftrag', 'Ware']
  function* lines() {
    for (let row = 0; row < rows; row += 1) {
      const milieu = { names: german, mail: germanMail, trades: germanTrades, atCompanies: 14 }
      const person = inventedPerson(draw, milieu, 20_000 + row)
      yield [
        `K${100_000 + row * 7}`,
        person.last,
        person.first,
        draw.percent(4) ? '' : person.email,
        germanDate(momentOf(draw, period, row, rows)),
        draw.one(goods),
      ]
    }
  }
  return recipientsFile(name, { delimiter: ';', encoding: 'windows-1252' }, header, lines())
}
