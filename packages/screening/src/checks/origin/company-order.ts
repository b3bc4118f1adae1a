import { firstMet } from '../weighed-part.ts'
import type { OriginPart } from './origin-part.ts'

const leastRecipients = 40
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
