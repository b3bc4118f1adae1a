import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastRecipients = 40

export const imprintAddresses: OriginPart<'imprint_addresses'> = {
  id: 'imprint_addresses',
  group: 'pages',
  title: { de: 'Adressen wie aus Impressen', en: 'Addresses like those in imprints' },
  why: {
    de: 'Wer Webseiten absucht, findet je Firma eine Adresse wie „info“ oder „kontakt“. Wo Firmen sich selbst anmelden, tun es auch einzelne Mitarbeiter, manchmal mehrere. Mitglieder eines Verbands können ehrlich so aussehen.',
    en: 'People who search web pages find one address such as “info” or “contact” per company. When companies sign up themselves, individual employees do so too, sometimes several. An honest list of an association’s members can look like this.',
  },
  measure({ recipients, alonePublished }) {
    if (recipients < leastRecipients) return null
    const { least } = shareBounds(alonePublished, recipients)
    return {
      figure: alonePublished / recipients,
      of: recipients,
      times: firstMet([
        [least > 0.8, 10],
        [least > 0.55, 3],
      ]),
    }
  },
  describe: ({ figure, of }) => {
    const text = (language: keyof Text) => percent(figure, language)
    return {
      de: `${text('de')} von ${countText(of, 'de')} Empfängern heißen so und sind die einzigen ihrer Domain; auch bei Firmenkunden ist es selten mehr als die Hälfte`,
      en: `${text('en')} of ${countText(of, 'en')} recipients have such a name and are alone at their domain; even among company customers it is rarely more than half`,
    }
  },
}
