import { counted, percent } from '../text.ts'
import { type Check, share, weigh } from './check.ts'

export interface MissingAddressesFacts {
  rows: number
  empty: number
}

export const missingAddresses: Check<'missing_addresses', MissingAddressesFacts> = {
  id: 'missing_addresses',
  title: { de: 'Zeilen ohne Adresse', en: 'Rows without an address' },
  question: {
    de: 'Steht in jeder Zeile eine Adresse?',
    en: 'Does every row hold an address?',
  },
  begin: () => ({ facts: ({ rows, empty }) => ({ rows, empty }) }),
  severity: ({ empty, rows }) => weigh(empty, rows, { notice: 0.05 }),
  describe({ empty, rows }) {
    const lines = counted(empty, { de: 'Zeile', en: 'row' }, { de: 'Zeilen', en: 'rows' })
    const part = share(empty, rows)
    return {
      de: `In ${lines.de} (${percent(part, 'de')}) ist das Feld für die E-Mail-Adresse leer.`,
      en: `In ${lines.en} (${percent(part, 'en')}) the field for the e-mail address is empty.`,
    }
  },
}
