import { originReader } from '../columns/row-origin.ts'
import { named, shareOf } from '../text.ts'
import { type Check, sameText, share } from './check.ts'

export interface OriginWordsFacts {
  /** Different recipients. */
  recipients: number
  /** Those of whom the column of origin says anything. */
  filled: number
  /** What the column says most often, most first; nothing that is said of a few alone. */
  words: { word: string; recipients: number }[]
}

const listed = 12
/** What fewer share, or a smaller part of the list, may be about a person. */
const leastShared = 5
const leastShare = 0.01

/** Informs: by which ways a list came, as the sender's own programs wrote it down. */
export const originWords: Check<'origin_words', OriginWordsFacts, 'info'> = {
  id: 'origin_words',
  title: { de: 'Was die Datei zur Herkunft sagt', en: 'What the file says about the origin' },
  question: {
    de: 'Welche Wege nennt die Spalte zur Herkunft, und wie oft?',
    en: 'What origins does the origin column name, and how often?',
  },
  why: {
    de: 'Wenn Empfänger auf mehreren Wegen kamen, zeigt die Spalte die Anteile. Sie müssen sie dann nicht schätzen.',
    en: 'If recipients came in several ways, the column shows the shares, so you can state them without guessing.',
  },
  kind: 'consent',
  needs: ['source'],
  weights: ['info'],
  thresholds: {},
  begin({ headings }) {
    const { words, read } = originReader(headings)
    const counts = words.counts()
    let filled = 0
    return {
      row(view) {
        const origin = view.isNew ? read(view) : null
        if (origin === null) return
        filled++
        counts[origin.word]!++
      },
      facts({ unique }) {
        const found = words
          .named(counts, Math.max(leastShared, unique * leastShare))
          .map(({ name, count }) => ({ word: name, recipients: count }))
        const told = { recipients: unique, filled, words: found.slice(0, listed) }
        return found.length === 0 ? null : told
      },
    }
  },
  severity: () => 'info',
  headline: ({ recipients, words: [first] }) =>
    named(sameText(first!.word), shareOf('recipients', share(first!.recipients, recipients))),
  describe({ words }) {
    const list = words
      .slice(0, 3)
      .map(({ word }) => word)
      .join(', ')
    return {
      de: `Die Spalte zur Herkunft nennt am häufigsten: ${list}.`,
      en: `The origin column most often says: ${list}.`,
    }
  },
  chart: ({ words, recipients: whole }) => ({
    kind: 'bars',
    full: 'whole',
    whole,
    bars: words.map(({ word, recipients }) => ({ label: sameText(word), count: recipients })),
  }),
}
