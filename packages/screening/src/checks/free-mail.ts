import { isFreeMailDomain } from '../lists/free-mail-domains.ts'
import { shareIn, shareOf } from '../text.ts'
import { type Check, share } from './check.ts'

export interface FreeMailFacts {
  recipients: number
  freeMail: number
}

/** Informs only: a shop has private customers, a trade supplier has companies. */
export const freeMail: Check<'free_mail', FreeMailFacts, 'info'> = {
  id: 'free_mail',
  title: { de: 'Private Postfächer', en: 'Private mailboxes' },
  question: {
    de: 'Wie viele Empfänger sind bei öffentlichen Anbietern wie GMX oder Gmail?',
    en: 'How many recipients use public providers such as GMX or Gmail?',
  },
  why: {
    de: 'Ein Shop hat viele private Postfächer, ein Großhändler wenige. Das sollte zu den Angaben passen.',
    en: 'A shop has many private mailboxes, a wholesaler few. This should match the details.',
  },
  kind: 'address',
  weights: ['info'],
  thresholds: {},
  begin: () => ({
    facts({ unique, domains }) {
      let freeMail = 0
      for (const [domain, recipients] of domains.entries()) {
        if (isFreeMailDomain(domain)) freeMail += recipients
      }
      return { recipients: unique, freeMail }
    },
  }),
  severity: ({ recipients }) => (recipients === 0 ? null : 'info'),
  headline: ({ freeMail, recipients }) => shareOf('recipients', share(freeMail, recipients)),
  describe({ freeMail, recipients }) {
    const part = share(freeMail, recipients)
    return {
      de: `${shareIn('de', part, 'Keine', ' der')} Empfänger sind bei öffentlichen Anbietern wie GMX, Web.de oder Gmail.`,
      en: `${shareIn('en', part, 'None')} of the recipients use public providers such as GMX, Web.de or Gmail.`,
    }
  },
}
