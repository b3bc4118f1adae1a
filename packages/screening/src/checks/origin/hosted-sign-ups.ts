import { hostingNetworksDate } from '../../lists/hosting-networks.ts'
import { countText, percent, type Text, writtenDate } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastRows = 30
/** A proxy in a cloud that stands before the form has a few addresses for all. */
const leastDistinct = 0.5

export const hostedSignUps: OriginPart<'hosted_sign_ups'> = {
  id: 'hosted_sign_ups',
  group: 'networks',
  title: { de: 'Anmeldungen aus Rechenzentren', en: 'Sign-ups from data centres' },
  why: {
    de: 'Menschen melden sich von zu Hause, unterwegs oder aus ihrer Firma an; in Rechenzentren stehen Server. Firmennetze und VPN erklären einige, Roboter in einem ungeschützten Formular viele. Apples privates Relay zählt nicht, und Bestätigungen zählen nicht, weil Scanner Links von dort prüfen.',
    en: 'People sign up from home, on the move or from work; data centres contain servers. Company networks and VPNs explain some, robots in an unprotected form many. Apple’s private relay does not count, and neither do confirmations, because scanners check links from there.',
  },
  measure({ signUpIps, hosted, hostedDistinct }) {
    if (signUpIps < leastRows) return null
    const several = hostedDistinct >= leastDistinct * hosted
    const { least } = shareBounds(hosted, signUpIps)
    return {
      figure: hosted / signUpIps,
      of: signUpIps,
      times: firstMet([
        [several && least > 0.5, 100],
        [several && least > 0.3, 30],
        [several && least > 0.2, 10],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const day = writtenDate(hostingNetworksDate)
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} IP-Adressen gehören großen Hostern und Clouds (Netze vom ${day.de}); üblich sind wenige Prozent`,
      en: `${text('en')} of ${countText(of, 'en')} IP addresses belong to large hosters and clouds (networks of ${day.en}); a few percent are usual`,
    }
  },
}
