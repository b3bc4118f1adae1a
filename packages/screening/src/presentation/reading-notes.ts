import { endingHeading, leftOrLost, statusMeaning } from '../columns/status-meaning.ts'
import type { ColumnFacts, FileFacts, RecipientFacts } from '../screening-report.ts'
import { counted, countText, type Text } from '../text.ts'

/** More sheets than this are counted and not named. */
const namedSheets = 24

/**
 * What a reader of the report should know about how a file was read: sheets, rows nobody sees, cards with several
 * addresses, more addresses.
 */
export function readingNotes({ file, columns, recipients }: NotedReport): Text[] {
  const others = columns.otherAddresses ?? []
  const notes = [...workbookNotes(file), ...cardNotes(file, recipients.addresses)]
  return others.length > 0 ? [...notes, otherAddresses(columns, others)] : notes
}

/** Those parts of a report of which there may be something to note. */
export interface NotedReport {
  file: Pick<FileFacts, 'workbook' | 'cards'>
  columns: Pick<ColumnFacts, 'header' | 'otherAddresses'>
  recipients: Pick<RecipientFacts, 'addresses'>
}

function workbookNotes({ workbook }: NotedReport['file']): Text[] {
  if (workbook === undefined) return []
  const { sheets, leftOut, hiddenRows, hiddenLeftOut } = workbook
  const notes: Text[] = []
  const gone = leftOut.map(({ name }) => name).filter(isOfGone)
  const namesOf = (why: (typeof leftOut)[number]['why']) =>
    leftOut.filter((sheet) => sheet.why === why && !isOfGone(sheet.name)).map(({ name }) => name)
  if (sheets.length > 1) notes.push(oneTable(sheets))
  if (gone.length > 0) notes.push(sheetsOfGone(gone))
  const others = namesOf('other_layout')
  if (others.length > 0) notes.push(otherLayout(others))
  const hidden = namesOf('hidden')
  if (hidden.length > 0) notes.push(hiddenSheets(hidden))
  if (hiddenRows > 0) notes.push(hiddenLeftOut ? hiddenGone(hiddenRows) : hiddenOnes(hiddenRows))
  return notes
}

function oneTable(sheets: readonly { name: string; before: number }[]): Text {
  const from = (language: keyof Text, word: string) => (before: number) =>
    `${word} ${countText(before + 1, language)}`
  const [de, en] = [from('de', 'ab Zeile'), from('en', 'from line')]
  const places = listed(sheets.map(({ name, before }) => sheetText(name, de(before), en(before))))
  const count = counted(sheets.length, sheetsText.one, sheetsText.many)
  return {
    de: `${count.de} haben dieselben Überschriften und sind zusammen gelesen, die Zeilen durchgezählt: ${places.de}.`,
    en: `${count.en} have the same headings and were read together, with their lines counted on: ${places.en}.`,
  }
}

/** Whether a sheet is called like a list of those who are not to be mailed. */
function isOfGone(name: string): boolean {
  const meaning = endingHeading(name) ?? statusMeaning(name)
  return meaning !== null && leftOrLost.includes(meaning)
}

function sheetsOfGone(names: readonly string[]): Text {
  const { de, en } = listed(names.map((name) => sheetText(name)))
  return {
    de: `Nicht gelesen: ${de}. Sollen die Empfänger dort keine Post mehr bekommen, speichern Sie das Blatt als eigene Datei und wählen Sie sie als Sperrliste.`,
    en: `Not read: ${en}. If the recipients there must not get any more mail, save the sheet as a file of its own and choose that as a blocklist.`,
  }
}

function otherLayout(names: readonly string[]): Text {
  const { de, en } = listed(names.map((name) => sheetText(name)))
  return {
    de: `Nicht gelesen, weil die Spalten andere sind: ${de}. Empfänger, die dort stehen, brauchen eine eigene Datei.`,
    en: `Not read, because the columns differ: ${en}. Recipients listed there need a file of their own.`,
  }
}

function hiddenSheets(names: readonly string[]): Text {
  const { de, en } = listed(names.map((name) => sheetText(name)))
  return {
    de: `Nicht gelesen, weil das Blatt ausgeblendet ist: ${de}.`,
    en: `Not read, because the sheet is hidden: ${en}.`,
  }
}

function hiddenOnes(rows: number): Text {
  return counted(
    rows,
    {
      de: 'ausgeblendete Zeile ist mitgelesen, etwa weil ein Filter gesetzt ist.',
      en: 'hidden row was read along with the others, perhaps because a filter is set.',
    },
    {
      de: 'ausgeblendete Zeilen sind mitgelesen, etwa weil ein Filter gesetzt ist.',
      en: 'hidden rows were read along with the others, perhaps because a filter is set.',
    },
  )
}

function hiddenGone(rows: number): Text {
  return counted(
    rows,
    {
      de: 'ausgeblendete Zeile ist auf Wunsch nicht gelesen. Wer darin steht, wurde nicht geprüft.',
      en: 'hidden row was left out, as you asked. Recipients in it were not screened.',
    },
    {
      de: 'ausgeblendete Zeilen sind auf Wunsch nicht gelesen. Wer darin steht, wurde nicht geprüft.',
      en: 'hidden rows were left out, as you asked. Recipients in them were not screened.',
    },
  )
}

/** Of cards with one address each there is nothing to say. */
function cardNotes({ cards }: NotedReport['file'], addresses: number): Text[] {
  if (cards === undefined || cards.several === 0) return []
  const { read, several } = cards
  const on = counted(several, haveSeveral.one, haveSeveral.many)
  const all = counted(read, { de: 'Karte', en: 'card' }, { de: 'Karten', en: 'cards' })
  return [
    {
      de: `${all.de}, ${countText(addresses, 'de')} Adressen: ${on.de} mehrere. Jede Adresse zählt als ein Empfänger.`,
      en: `${all.en}, ${countText(addresses, 'en')} addresses: ${on.en} several. Each address counts as one recipient.`,
    },
  ]
}

const haveSeveral = {
  one: { de: 'Karte hat', en: 'card has' },
  many: { de: 'Karten haben', en: 'cards have' },
}

function otherAddresses({ header }: NotedReport['columns'], places: readonly number[]): Text {
  const names = listed(places.map((place) => columnText(place, header?.[place]?.trim() ?? '')))
  return {
    de: `Weitere Adressen, die nicht mitgelesen sind: ${names.de}. Wer nur dort steht, braucht eine eigene Datei.`,
    en: `More addresses, which were not read: ${names.en}. Recipients listed only there need a file of their own.`,
  }
}

function columnText(place: number, heading: string): Text {
  if (heading === '') return { de: `Spalte ${place + 1}`, en: `column ${place + 1}` }
  return { de: `Spalte ${place + 1} „${heading}“`, en: `column ${place + 1}, “${heading}”` }
}

const sheetsText = {
  one: { de: 'Blatt', en: 'sheet' },
  many: { de: 'Blätter', en: 'sheets' },
}

function sheetText(name: string, de = '', en = ''): Text {
  return { de: `„${name}“ ${de}`.trim(), en: `“${name}” ${en}`.trim() }
}

function listed(sheets: readonly Text[]): Text {
  const more = sheets.length - namedSheets
  const last = more > 0 ? [counted(more, moreText, moreText)] : []
  const named = [...sheets.slice(0, namedSheets), ...last]
  const list = (language: keyof Text) =>
    new Intl.ListFormat(language === 'de' ? 'de' : 'en-GB').format(
      named.map((text) => text[language]),
    )
  return { de: list('de'), en: list('en') }
}

const moreText = { de: 'weitere', en: 'more' }
