import { counted, percent, shareOf } from '../text.ts'
import { type Check, share, weigh } from './check.ts'

export interface DuplicatesFacts {
  valid: number
  duplicates: number
}

/** Equal means equal after normalisation: upper and lower case do not make two recipients. */
export const duplicates: Check<'duplicates', DuplicatesFacts, 'info' | 'notice' | 'warning'> = {
  id: 'duplicates',
  title: { de: 'Doppelte Adressen', en: 'Duplicate addresses' },
  question: {
    de: 'Kommt eine Adresse mehrmals vor?',
    en: 'Does an address occur more than once?',
  },
  why: {
    de: 'Doppelte Zeilen schaden nicht, denn jede Adresse zählt einmal. Sind es sehr viele, wurden oft mehrere Exporte zusammengefügt.',
    en: 'Duplicates do no harm, because each address counts once. Very many often mean that several exports were merged.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.1, warning: 0.4 },
  begin: () => ({ facts: ({ valid, unique }) => ({ valid, duplicates: valid - unique }) }),
  severity: ({ duplicates, valid }, steps) => weigh(duplicates, valid, steps),
  headline: ({ duplicates, valid }) => shareOf('rows', share(duplicates, valid)),
  describe({ duplicates, valid }) {
    const rows = counted(duplicates, { de: 'Zeile', en: 'row' }, { de: 'Zeilen', en: 'rows' })
    const verb =
      duplicates === 1 ? { de: 'wiederholt', en: 'repeats' } : { de: 'wiederholen', en: 'repeat' }
    const part = share(duplicates, valid)
    return {
      de: `${rows.de} (${percent(part, 'de')}) ${verb.de} eine Adresse, die schon in der Liste steht.`,
      en: `${rows.en} (${percent(part, 'en')}) ${verb.en} an address that is already in the list.`,
    }
  },
}
