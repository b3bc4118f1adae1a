import { type DomainCount, spreadOver } from '../counting/domain-spread.ts'
import { isFreeMailDomain } from '../lists/free-mail-domains.ts'
import { counted, percent } from '../text.ts'
import { type Check, share } from './check.ts'

export interface DomainDistributionFacts {
  recipients: number
  domains: number
  /** The most frequent domain; null where there are no recipients. */
  first: DomainCount | null
  /** Whether that is a public mail provider. */
  firstIsPublic: boolean
}

/** The distribution itself is in the report for anyone to draw; this says what it looks like. */
export const domainDistribution: Check<
  'domain_distribution',
  DomainDistributionFacts,
  'info' | 'notice'
> = {
  id: 'domain_distribution',
  title: { de: 'Verteilung der Domains', en: 'Domain distribution' },
  question: {
    de: 'Bei welchen Anbietern und Firmen sind die Empfänger?',
    en: 'Which providers and companies do the recipients belong to?',
  },
  why: {
    de: 'An der Verteilung sieht man, ob die Liste zum Geschäft passt: Ein Onlineshop hat viele private Postfächer, ein Großhändler viele Firmen.',
    en: 'The distribution shows whether the list suits the business: an online shop has many private mailboxes, a wholesaler many companies.',
  },
  kind: 'address',
  weights: ['info', 'notice'],
  thresholds: { least: 50, prevails: 0.5 },
  begin: () => ({
    facts({ unique, domains }) {
      const { distinct, top } = spreadOver(domains)
      const first = top[0] ?? null
      return {
        recipients: unique,
        domains: distinct,
        first,
        firstIsPublic: first !== null && isFreeMailDomain(first.domain),
      }
    },
  }),
  severity({ recipients, first, firstIsPublic }, { least, prevails }) {
    if (first === null) return null
    const one = recipients >= least! && first.recipients > recipients * prevails!
    return one && !firstIsPublic ? 'notice' : 'info'
  },
  headline: ({ domains }) =>
    counted(domains, { de: 'Domain', en: 'domain' }, { de: 'Domains', en: 'domains' }),
  describe({ recipients, domains, first }) {
    const one = { de: 'Domain', en: 'domain' }
    const spread = counted(domains, one, { de: 'Domains', en: 'domains' })
    const part = share(first?.recipients ?? 0, recipients)
    return {
      de: `Die Empfänger verteilen sich auf ${spread.de}. Am häufigsten ist ${first?.domain} (${percent(part, 'de')}).`,
      en: `The recipients are spread over ${spread.en}. The most frequent is ${first?.domain} (${percent(part, 'en')}).`,
    }
  },
}
