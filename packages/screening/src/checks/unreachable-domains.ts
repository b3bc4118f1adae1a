import type { DomainCount } from '../counting/domain-spread.ts'
import { counted, countText, percent, shareOf } from '../text.ts'
import { type Check, sameText, severities, share, weigh } from './check.ts'

export interface UnreachableDomainsFacts {
  recipients: number
  /** Domains that were looked up: the most frequent ones that belong to no known provider. */
  asked: number
  /** Recipients at these. */
  askedRecipients: number
  /** Recipients at domains that take no mail. */
  unreachable: number
  /** Domains for which no answer came. */
  unknown: number
  /** The most frequent domains that take no mail. */
  domains: DomainCount[]
}

export const unreachableDomains: Check<'unreachable_domains', UnreachableDomainsFacts> = {
  id: 'unreachable_domains',
  title: { de: 'Domains ohne Mailserver', en: 'Domains without a mail server' },
  question: {
    de: 'Nehmen die Domains der Empfänger überhaupt Post an? (Nur wenn DNS-Abfragen eingeschaltet sind.)',
    en: 'Do the recipients’ domains accept mail at all? (Only if DNS queries are switched on.)',
  },
  why: {
    de: 'Wo es keinen Mailserver gibt, kommt nichts an. Domains verschwinden mit den Jahren; viele solche deuten deshalb auf eine alte Liste oder auf erfundene Adressen.',
    en: 'Where there is no mail server, nothing arrives. Domains disappear over the years, so many of these suggest an old list or invented addresses.',
  },
  kind: 'address',
  weights: severities,
  thresholds: { notice: 0.01, warning: 0.05, serious: 0.2 },
  // The file itself cannot answer this; `askAboutDomains` gives the facts.
  begin: () => ({ facts: () => null }),
  severity: ({ unreachable, askedRecipients }, steps) => weigh(unreachable, askedRecipients, steps),
  headline: ({ unreachable, askedRecipients }) =>
    shareOf('recipients', share(unreachable, askedRecipients)),
  describe({ asked, askedRecipients, unreachable, unknown, domains }) {
    const found = counted(
      unreachable,
      { de: 'Adresse gehört', en: 'address belongs' },
      { de: 'Adressen gehören', en: 'addresses belong' },
    )
    const part = share(unreachable, askedRecipients)
    const first = domains[0]?.domain
    const open = unknown === 0 ? noneOpen : someOpen(unknown)
    return {
      de: `${found.de} zu Domains, die keine Post annehmen (${percent(part, 'de')} der Empfänger bei ${countText(asked, 'de')} nachgefragten Domains), am häufigsten zu ${first}.${open.de}`,
      en: `${found.en} to domains that accept no mail (${percent(part, 'en')} of the recipients at ${countText(asked, 'en')} domains queried), most often to ${first}.${open.en}`,
    }
  },
  chart: ({ domains, askedRecipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: domains.map(({ domain, recipients }) => ({ label: sameText(domain), count: recipients })),
  }),
}

const noneOpen = { de: '', en: '' }

function someOpen(unknown: number) {
  const domains = counted(unknown, { de: 'Domain', en: 'domain' }, { de: 'Domains', en: 'domains' })
  return {
    de: ` Zu ${domains.de} kam keine Antwort.`,
    en: ` There was no answer for ${domains.en}.`,
  }
}
