import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastRecipients = 40

export const drawnNames: OriginPart<'drawn_names'> = {
  id: 'drawn_names',
  group: 'names',
  title: { de: 'Gewürfelte Namen', en: 'Random names' },
  why: {
    de: 'In Namen und Spitznamen folgen die Buchstaben der Sprache. Gewürfelte kommen von Programmen; nur Weiterleitungen, die Menschen zum Schutz benutzen, sehen auch so aus und zählen nicht.',
    en: 'In names and nicknames, letters follow the language. Random ones come from programs; only forwarding addresses that people use for protection look the same, and they do not count.',
  },
  measure({ drawn, drawnOf, ownDomain }) {
    if (drawnOf < leastRecipients || ownDomain) return null
    const { least } = shareBounds(drawn, drawnOf)
    return {
      figure: drawn / drawnOf,
      of: drawnOf,
      times: firstMet([
        [least > 0.15, 100],
        [least > 0.06, 30],
        [least > 0.03, 10],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} Empfängern; üblich ist höchstens 1 %`,
      en: `${text('en')} of ${countText(of, 'en')} recipients; at most 1% is usual`,
    }
  },
}
