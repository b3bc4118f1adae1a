import { inRecipientsFile, type SubmissionContent } from '@freigabe/core'
import { attaches, type Customer, handsIn, imports, opensGroup } from '../customer-acts.ts'
import { splitsOff } from '../desk-acts.ts'
import { printedPage } from '../evidence/printed-page.ts'
import { plainList } from '../lists/plain-list.ts'
import type { Stage, Story } from '../stage.ts'
import { statement } from '../statement.ts'

const consent =
  'Ja, die Kaffeerösterei Nordlicht darf mir per E-Mail zu Verkostungen und neuen Röstungen schreiben. Ich kann das jederzeit abbestellen.'

/** Two lists in one case; the reviewer has split off the one for which the sheet is missing. */
export async function* fair({ time, miriam }: Stage, ole: Customer): Story {
  yield time.businessHoursAgo(3.5)
  const group = await opensGroup(ole, 'Kaffeebar und Messe', 'kaffeebar-messe')
  const ref = await imports(ole, group, sheetList('kaffeebar_gaestebuch.csv', 540, time, 'Tisch'))
  await imports(ole, group, sheetList('messestand_hamburg.csv', 620, time, 'Halle'))
  yield time.businessHoursAgo(3)
  const sheet = await attaches(ole, tastingSheet('Gästebuch Kaffeebar.pdf', 'Gästebuch'))
  await handsIn(ole, ref, paperSheet(sheet, 'Gästebuch in der Kaffeebar', time))
  yield time.businessHoursAgo(1.5)
  await splitsOff(miriam, ref, 'messestand_hamburg.csv')
}

/** Two cases that state the same and show the same sheet: they can be decided together. */
export async function* tasting(
  { time }: Stage,
  ole: Customer,
  [place, reference]: readonly [string, string],
  hours: number,
): Story {
  yield time.businessHoursAgo(hours)
  const group = await opensGroup(ole, `Verkostung ${place}`, reference)
  const ref = await imports(ole, group, sheetList(`${reference}.csv`, 560, time, 'Runde'))
  yield time.businessHoursAgo(hours - 0.25)
  const sheet = await attaches(ole, tastingSheet('Verkostungsbogen.pdf', 'Verkostung'))
  await handsIn(ole, ref, paperSheet(sheet, 'Verkostung in der Filiale', time))
}

function sheetList(name: string, rows: number, time: Stage['time'], valueHeading: string) {
  return plainList(name, {
    rows,
    period: time.period(260, 3),
    dateHeading: 'Eingetragen am',
    valueHeading,
    values: ['1', '2', '3', '4'],
  })
}

function paperSheet(sheet: string[], occasion: string, time: Stage['time']): SubmissionContent {
  const answers = {
    occasion,
    place: 'Filialen der Rösterei Nordlicht in Hamburg',
    consent_wording: consent,
    filled_sheet: sheet,
    own_collection: true,
    collected_from: time.date(260),
    collected_until: time.date(3),
    entry_records: inRecipientsFile,
  }
  return statement([{ code: 'paper_or_event_own', answers }], {
    purpose: 'Einmal im Monat: Termine von Verkostungen und neue Röstungen.',
    sender_name: 'Kaffeerösterei Nordlicht',
    unsubscribe_handling: 'synced',
    objections_removed: true,
    last_mailing: 'within_3_months',
  })
}

function tastingSheet(name: string, title: string) {
  return printedPage(
    name,
    `${title}: Eintragung`,
    `[ ] ${consent}`,
    'Name, E-Mail-Adresse und Unterschrift tragen Sie bitte selbst ein.',
    '1. (Name geschwärzt)   [x]   gezeichnet',
    '2. (Name geschwärzt)   [x]   gezeichnet',
  )
}
