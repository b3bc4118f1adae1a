import { counted, percent, shareOf } from '../text.ts'
import { type Check, share, weigh } from './check.ts'

export interface MissingAddressesFacts {
  rows: number
  empty: number
}

export const missingAddresses: Check<
  'missing_addresses',
  MissingAddressesFacts,
  'info' | 'notice'
> = {
  id: 'missing_addresses',
  title: { de: 'Zeilen ohne Adresse', en: 'Rows without an address' },
  question: {
    de: 'Steht in jeder Zeile eine Adresse?',
    en: 'Does every row contain an address?',
  },
  why: {
    de: 'Zeilen ohne Adresse zählen nicht zum Import. Sind es viele, ist der Export oft unvollständig oder die falsche Spalte gewählt.',
    en: 'Rows without an address are not part of the import. Many of them often mean an incomplete export or the wrong column.',
  },
  kind: 'file',
  weights: ['info', 'notice'],
  thresholds: { notice: 0.05 },
  begin: () => ({ facts: ({ rows, empty }) => ({ rows, empty }) }),
  severity: ({ empty, rows }, steps) => weigh(empty, rows, steps),
  headline: ({ empty, rows }) => shareOf('rows', share(empty, rows)),
  describe({ empty, rows }) {
    const lines = counted(empty, { de: 'Zeile', en: 'row' }, { de: 'Zeilen', en: 'rows' })
    const part = share(empty, rows)
    return {
      de: `In ${lines.de} (${percent(part, 'de')}) ist das Feld für die E-Mail-Adresse leer.`,
      en: `In ${lines.en} (${percent(part, 'en')}) the field for the e-mail address is empty.`,
    }
  },
}
