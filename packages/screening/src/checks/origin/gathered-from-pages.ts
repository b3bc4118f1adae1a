import { countText, percent, type Text } from '../../text.ts'
import { firstMet, shareBounds } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastRecipients = 40

export const imprintAddresses: OriginPart<'imprint_addresses'> = {
  id: 'imprint_addresses',
  group: 'pages',
  title: { de: 'Adressen wie aus Impressen', en: 'Addresses like those in legal notices' },
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

/** With more private mailboxes the order is that of an address book, see `broker_order`. */
const mostFreeMail = 0.1
/** Where companies sign up, some do so twice. */
const leastAlone = 0.8

export const companyOrder: OriginPart<'company_order'> = {
  id: 'company_order',
  group: 'order',
  title: { de: 'Firmen nach Domain sortiert', en: 'Companies sorted by domain' },
  why: {
    de: 'Wer Webseiten absucht, geht Domain für Domain vor und nimmt von jeder eine Adresse. Auch ein Kundenverzeichnis kann so sortiert sein, darum wiegt das allein wenig.',
    en: 'People who search web pages go from domain to domain and take one address from each. A customer directory can be sorted like that too, so this alone weighs little.',
  },
  measure({ recipients, domains, freeMail, sortedByDomain }) {
    if (recipients < leastRecipients) return null
    const isFound = sortedByDomain && freeMail <= mostFreeMail && domains >= leastAlone * recipients
    return { figure: domains / recipients, of: recipients, times: firstMet([[isFound, 3]]) }
  },
  describe: ({ figure }) => {
    const domains = Math.round(100 * figure)
    return {
      de: `auf 100 Empfänger kommen ${domains} Domains, und die Zeilen folgen ihnen`,
      en: `100 recipients have ${domains} domains, and the rows follow them`,
    }
  },
}
