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
    de: 'Ein Festnetzanschluss in Deutschland, Österreich oder der Schweiz liegt, wo jemand wohnt oder arbeitet. Umzüge, Zweitwohnungen und Zentralen erklären einige Abweichungen; wer beides getrennt erfindet oder Spalten vertauscht, trifft höchstens in einem Drittel der Zeilen.',
    en: 'A landline in Germany, Austria or Switzerland is where somebody lives or works. Moves, second homes and head offices explain some differences; if the two are made up separately, or columns are mixed up, at most a third of the rows match.',
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
      de: `bei ${text('de')} von ${countText(of, 'de')} Festnetznummern; üblich sind höchstens 10 %`,
      en: `for ${text('en')} of ${countText(of, 'en')} landlines; at most 10% are usual`,
    }
  },
}

const leastPostcodes = 100
const leastNowhere = 5

export const emptyRegions: OriginPart<'empty_regions'> = {
  id: 'empty_regions',
  group: 'places',
  title: { de: 'Postleitzahlen ohne Ort', en: 'Postcodes without a place' },
  why: {
    de: 'In Deutschland beginnt keine Postleitzahl mit 00, 05, 43 oder 62, in Österreich und der Schweiz keine mit 0. Tippfehler treffen das selten, gewürfelte Ziffern mindestens bei jeder fünfundzwanzigsten Zahl.',
    en: 'In Germany no postcode begins with 00, 05, 43 or 62, in Austria and Switzerland none with 0. Typing errors rarely produce these; random digits do so at least once in twenty-five.',
  },
  measure({ postcodes, nowhere }) {
    if (postcodes < leastPostcodes) return null
    const { least } = shareBounds(nowhere, postcodes)
    return {
      figure: nowhere / postcodes,
      of: postcodes,
      times: firstMet([
        [nowhere >= leastNowhere && least > 0.02, 30],
        [nowhere >= leastNowhere && least > 0.01, 10],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} Postleitzahlen; üblich ist weniger als 0,5 %`,
      en: `${text('en')} of ${countText(of, 'en')} postcodes; less than 0.5% is usual`,
    }
  },
}
