import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastPhones = 40

export const phoneSeries: OriginPart<'phone_series'> = {
  id: 'phone_series',
  group: 'numbers',
  title: { de: 'Telefonnummern in einer Reihe', en: 'Telephone numbers in a row' },
  why: {
    de: 'Wer Nummern erfindet, zählt gern in festen Schritten weiter. In kleinen Orten liegen Anschlüsse dicht, aber nicht im gleichen Abstand; Durchwahlen einer Firma zählen nicht.',
    en: 'People who make up numbers tend to count on in even steps. In small towns, lines are close together, but not evenly spaced; extensions of one company do not count.',
  },
  measure({ phones, inSeries, ownDomain }) {
    if (phones < leastPhones || ownDomain) return null
    const { least } = shareBounds(inSeries, phones)
    return {
      figure: inSeries / phones,
      of: phones,
      times: firstMet([
        [least > 0.6, 100],
        [least > 0.45, 30],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `bei ${text('de')} von ${countText(of, 'de')} Nummern folgt die nächste im selben Abstand; üblich sind wenige Prozent`,
      en: `after ${text('en')} of ${countText(of, 'en')} numbers the next one follows at the same distance; a few percent are usual`,
    }
  },
}
