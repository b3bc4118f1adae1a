import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastPostcodes = 100
const leastNowhere = 5

export const emptyRegions: OriginPart<'empty_regions'> = {
  id: 'empty_regions',
  group: 'places',
  title: { de: 'Postleitzahlen ohne Ort', en: 'Postcodes without a place' },
  why: {
    de: 'In Deutschland beginnt keine Postleitzahl mit 00, 05, 43 oder 62. Tippfehler treffen das selten, gewürfelte Ziffern bei jeder fünfundzwanzigsten Zahl.',
    en: 'In Germany no postcode begins with 00, 05, 43 or 62. Typing errors rarely produce these; random digits do so once in twenty-five.',
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
