import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastRecipients = 40
const leastFound = 4

export const mixedOffices: OriginPart<'mixed_offices'> = {
  id: 'mixed_offices',
  group: 'departments',
  title: {
    de: 'Abteilungen, die nur auf Webseiten stehen',
    en: 'Departments found only on web pages',
  },
  why: {
    de: 'Adressen für Datenschutz, Bewerbungen, Presse und Technik bestellen keine Newsletter. Wer an eine dieser Abteilungen schreibt, hat viele davon; alle vier gemischt findet, wer Webseiten absucht.',
    en: 'Addresses for privacy, applications, press and machines do not order newsletters. Somebody who writes to one of these departments has many of its kind; all four mixed is what a search of web pages turns up.',
  },
  measure({ recipients, mixedOffices: found }) {
    if (recipients < leastRecipients) return null
    const { least } = shareBounds(found, recipients)
    return {
      figure: found / recipients,
      of: recipients,
      times: firstMet([[found >= leastFound && least > 0.006, 30]]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} Empfängern, die häufigste Abteilung nicht gezählt; üblich ist fast keiner`,
      en: `${text('en')} of ${countText(of, 'en')} recipients, the most frequent department not counted; next to none is usual`,
    }
  },
}
