import type { DomainCount } from '../counting/domain-spread.ts'
import { counted, countText, percent, shareOf } from '../text.ts'
import { type Check, sameText, severities, share, weigh } from './check.ts'

export interface DecliningDomainsFacts {
  recipients: number
  /** Domains that were looked up, as for `unreachable_domains`. */
  asked: number
  /** Recipients at these. */
  askedRecipients: number
  /** Recipients at domains whose holder declines all mail (RFC 7505). */
  declining: number
  /** The most frequent ones. */
  domains: DomainCount[]
}

export const decliningDomains: Check<'declining_domains', DecliningDomainsFacts> = {
  id: 'declining_domains',
  title: { de: 'Domains, die Post ablehnen', en: 'Domains that decline mail' },
  question: {
    de: 'Sagen Domains der Empfänger selbst, dass sie nie Post annehmen? (Nur wenn DNS-Abfragen eingeschaltet sind.)',
    en: 'Do recipients’ domains themselves say that they never accept mail? (Only if DNS queries are switched on.)',
  },
  why: {
    de: 'Steht im DNS, dass eine Domain keine Post annimmt, haben die Inhaber das so entschieden, etwa weil sie geparkt, umbenannt oder nur gegen Missbrauch registriert ist. Dort kann seither niemand eine Anmeldung bestätigt haben.',
    en: 'If the DNS says that a domain accepts no mail, its owner has decided so, for example because it is parked, renamed or registered only to prevent abuse. Since then nobody can have confirmed a sign-up there.',
  },
  kind: 'address',
  weights: severities,
  thresholds: { notice: 0.005, warning: 0.03, serious: 0.15 },
  // The file itself cannot answer this; `askAboutDomains` gives the facts.
  begin: () => ({ facts: () => null }),
  severity: ({ declining, askedRecipients }, steps) => weigh(declining, askedRecipients, steps),
  headline: ({ declining, askedRecipients }) =>
    shareOf('recipients', share(declining, askedRecipients)),
  describe({ asked, askedRecipients, declining, domains }) {
    const found = counted(
      declining,
      { de: 'Adresse gehört', en: 'address belongs' },
      { de: 'Adressen gehören', en: 'addresses belong' },
    )
    const part = share(declining, askedRecipients)
    const first = domains[0]?.domain
    return {
      de: `${found.de} zu Domains, deren Inhaber Post ausdrücklich ablehnen (${percent(part, 'de')} der Empfänger bei ${countText(asked, 'de')} nachgefragten Domains), am häufigsten zu ${first}.`,
      en: `${found.en} to domains whose owners expressly decline mail (${percent(part, 'en')} of the recipients at ${countText(asked, 'en')} domains queried), most often to ${first}.`,
    }
  },
  chart: ({ domains, askedRecipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: domains.map(({ domain, recipients }) => ({ label: sameText(domain), count: recipients })),
  }),
}
