import type { Text } from '../text.ts'

/** Why a row could not be read. The codes are stable, like those of `address-fault.ts`. */
export const rowFaultTexts = {
  stray_quote: {
    de: 'Ein Anführungszeichen wird geöffnet und nicht richtig geschlossen.',
    en: 'A quotation mark is opened and not closed properly.',
  },
  field_too_long: {
    de: 'Ein Feld ist ungewöhnlich lang.',
    en: 'A field is unusually long.',
  },
  row_too_long: {
    de: 'Die Zeile ist ungewöhnlich lang.',
    en: 'The row is unusually long.',
  },
  invalid_encoding: {
    de: 'Die Zeile passt nicht zur Zeichenkodierung der Datei.',
    en: 'The row does not fit the character encoding of the file.',
  },
  broken_json: {
    de: 'Der Eintrag ist kein gültiges JSON oder anders aufgebaut als die anderen.',
    en: 'The entry is not valid JSON, or is built differently from the others.',
  },
  broken_entry: {
    de: 'Der Eintrag ist unvollständig oder beschädigt.',
    en: 'The entry is incomplete or damaged.',
  },
  cut_off: {
    de: 'Die Datei bricht hier ab. Was danach kommen sollte, fehlt.',
    en: 'The file breaks off here. Whatever should come after it is missing.',
  },
  too_few_columns: {
    de: 'Der Zeile fehlen Spalten, darunter die mit der E-Mail-Adresse.',
    en: 'The row lacks columns, among them the one with the e-mail address.',
  },
  too_many_columns: {
    de: 'Die Zeile hat mehr Spalten als die Überschrift, und die E-Mail-Adresse steht nicht an ihrem Platz.',
    en: 'The row has more columns than the heading, and the e-mail address is not in its place.',
  },
  repeated_header: {
    de: 'Die Spaltenüberschriften stehen hier noch einmal.',
    en: 'The column headings are repeated here.',
  },
} as const satisfies Record<string, Text>

export type RowFault = keyof typeof rowFaultTexts

export const rowFaults = Object.keys(rowFaultTexts) as readonly RowFault[]
