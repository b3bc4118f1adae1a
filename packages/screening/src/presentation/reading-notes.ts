import type { FileFacts } from '../screening-report.ts'
import { counted, countText, type Text } from '../text.ts'

/** More sheets than this are counted and not named. */
const namedSheets = 24

/** What a reader of the report should know about how a file was read: sheets, and rows nobody sees. */
export function readingNotes({ workbook }: Pick<FileFacts, 'workbook'>): Text[] {
  if (workbook === undefined) return []
  const { sheets, leftOut, hiddenRows, hiddenLeftOut } = workbook
  const notes: Text[] = []
  const namesOf = (why: (typeof leftOut)[number]['why']) =>
    leftOut.filter((sheet) => sheet.why === why).map(({ name }) => name)
  if (sheets.length > 1) notes.push(oneTable(sheets))
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
