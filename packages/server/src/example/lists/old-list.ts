import { type Dice, dice } from './dice.ts'
import { earlierGermanMail, germanTrades } from './domains.ts'
import { inventedPerson } from './invented-person.ts'
import { germanDate, momentOf, type Period } from './moments.ts'
import { german } from './names.ts'
import { type RecipientsFile, recipientsFile } from './recipients-file.ts'

/** A list that lay in a drawer: typed by hand, never cleaned, providers that hardly anybody uses now. */
export function oldList(
  name: string,
  { rows, period }: { rows: number; period: Period },
): RecipientsFile {
  const draw = dice(name)
  const header = ['Nr', 'Name', 'Vorname', 'Ort', 'EMail', 'Karte gültig ab']
  function* lines() {
    for (let row = 0; row < rows; row += 1) {
      const milieu = {
        names: german,
        mail: earlierGermanMail,
        trades: germanTrades,
        atCompanies: 5,
      }
      const person = inventedPerson(draw, milieu, 60_000 + (draw.percent(12) ? row >> 3 : row))
      yield [
        String(row + 1),
        person.last,
        person.first,
        draw.one(places),
        typedByHand(draw, person.email),
        germanDate(momentOf(draw, period, row, rows)),
      ]
    }
  }
  return recipientsFile(name, { delimiter: ';', encoding: 'windows-1252' }, header, lines())
}

const places = ['Lindental', 'Oberau', 'Birkenfelde', 'Neustadt am Rain', 'Hohenried', 'Seewald']

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
