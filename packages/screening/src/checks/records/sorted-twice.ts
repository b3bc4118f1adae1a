import { firstMet } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'

/** In days: what is imported in alphabetical order within a few days is written down in that order. */
const leastDays = 30

export const sortedTwice: RecordPart<'sorted_twice'> = {
  id: 'sorted_twice',
  group: 'order',
  title: {
    de: 'in der Reihenfolge des Alphabets angemeldet',
    en: 'signed up in alphabetical order',
  },
  why: {
    de: 'Eine Liste ist nach Adressen sortiert oder nach der Zeit. Beides zugleich geht nur, wenn sich die Empfänger in der Reihenfolge des Alphabets angemeldet hätten.',
    en: 'A list is sorted by address or by time. Both at once is possible only if its recipients had signed up in alphabetical order.',
  },
  measure({ shape, days }) {
    if (days.length < leastDays || shape.inTimeOrder === null) return null
    const byAddress = shape.sortedBy.some(({ by }) => by !== 'column')
    const byTime = shape.inTimeOrder || shape.sortedBy.some(({ kind }) => kind === 'moment')
    const both = byAddress && byTime
    return { figure: both ? 1 : 0, of: shape.neighbours, times: firstMet([[both, 100]]) }
  },
  describe: ({ of }) => ({
    de: `die Zeilen folgen zugleich den Adressen und der Zeit (${of} Nachbarn verglichen)`,
    en: `the rows follow both the addresses and the time (${of} neighbours compared)`,
  }),
}
