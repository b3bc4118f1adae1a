import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastPlaced = 30

export const placesApart: OriginPart<'places_apart'> = {
  id: 'places_apart',
  group: 'places',
  title: {
    de: 'Vorwahl und Postleitzahl passen nicht zusammen',
    en: 'Area code and postcode do not match',
  },
  why: {
    de: 'Ein deutscher Festnetzanschluss liegt, wo jemand wohnt oder arbeitet. Umzüge, Zweitwohnungen und Zentralen erklären einige Abweichungen; wer beides getrennt erfindet oder Spalten vertauscht, trifft nur in einem Drittel der Zeilen.',
    en: 'A German landline is where somebody lives or works. Moves, second homes and head offices explain some differences; if the two are made up separately, or columns are mixed up, only a third of the rows match.',
  },
  measure({ placed, fitting }) {
    if (placed < leastPlaced) return null
    const { most } = shareBounds(fitting, placed)
    return {
      figure: 1 - fitting / placed,
      of: placed,
      times: firstMet([
        [most < 0.55, 100],
        [most < 0.7, 30],
        [most < 0.8, 10],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `bei ${text('de')} von ${countText(of, 'de')} deutschen Festnetznummern; üblich sind höchstens 10 %`,
      en: `for ${text('en')} of ${countText(of, 'en')} German landlines; at most 10% are usual`,
    }
  },
}
