import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { RecordPart } from './record-part.ts'

const leastRows = 20

export const impossibleIps: RecordPart<'impossible_ips'> = {
  id: 'impossible_ips',
  group: 'addresses',
  title: { de: 'IP-Adressen, die niemand hat', en: 'IP addresses that nobody has' },
  why: {
    de: 'Ein Achtel aller denkbaren IP-Adressen ist für Gruppen und Versuche reserviert; von dort kommt keine Verbindung. Ausgedachte Adressen liegen trotzdem darin.',
    en: 'An eighth of all conceivable IP addresses is reserved for groups and experiments; no connection comes from there. Invented addresses often fall there all the same.',
  },
  measure({ ips, impossibleIps: found }) {
    if (ips < leastRows) return null
    const { least } = shareBounds(found, ips)
    return {
      figure: found / ips,
      of: ips,
      times: firstMet([
        [least > 0.02, 100],
        [found > 2 && least > 0.002, 30],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} IP-Adressen sind keinem Anschluss zugeteilt`,
      en: `${text('en')} of ${countText(of, 'en')} IP addresses belong to no connection`,
    }
  },
}
