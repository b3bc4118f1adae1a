import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'

const leastRows = 20

export const confirmedFirst: RecordPart<'confirmed_first'> = {
  id: 'confirmed_first',
  group: 'sequence',
  title: { de: 'vor der Anmeldung bestätigt', en: 'confirmed before the sign-up' },
  why: {
    de: 'Bestätigen lässt sich nur, was angemeldet ist. Stunden davor liegen zwischen Zeitzonen, und wer sich später noch einmal anmeldet, kann die erste Anmeldung überschreiben; bei vielen wurden die Spalten unabhängig voneinander gefüllt.',
    en: 'Only a sign-up can be confirmed. Time zones are hours apart, and people who sign up again later may overwrite the first sign-up; if there are many, the columns were filled independently of each other.',
  },
  measure({ both, confirmedBefore }) {
    if (both < leastRows) return null
    const { least } = shareBounds(confirmedBefore, both)
    const weight = firstMet([
      [least > 0.2, 100],
      [least > 0.12, 10],
    ])
    return { figure: confirmedBefore / both, of: both, times: weight }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} haben mehr als 14 Stunden vor der Anmeldung bestätigt`,
      en: `${text('en')} of ${countText(of, 'en')} confirmed more than 14 hours before they signed up`,
    }
  },
}
