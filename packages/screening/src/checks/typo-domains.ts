import { byFrequency, type DomainCount } from '../counting/domain-spread.ts'
import { suggestDomain } from '../lists/suggest-domain.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, sameText, share, type Totals, weigh } from './check.ts'

export interface TypoDomain extends DomainCount {
  /** What was probably meant. */
  suggestion: string
}

export interface TypoDomainsFacts {
  recipients: number
  typos: number
  /** The most frequent ones. */
  domains: TypoDomain[]
}

const listedDomains = 10

/** This many recipients may share a slip of the pen, whether the right domain is in the list or not. */
const fewRecipients = 3

export const typoDomains: Check<'typo_domains', TypoDomainsFacts, 'info' | 'notice' | 'warning'> = {
  id: 'typo_domains',
  title: { de: 'Vertippte Domains', en: 'Mistyped domains' },
  question: {
    de: 'Sind Domains bekannter Anbieter falsch geschrieben?',
    en: 'Are domains of well-known providers misspelt?',
  },
  why: {
    de: 'Bei einer vertippten Domain kommt nichts an, oder Fremde lesen mit: Viele solcher Domains gehören heute Betreibern von Spamfallen. Wer Bestätigungsmails verschickt, hat kaum vertippte Adressen in der Liste.',
    en: 'Mail to a mistyped domain does not arrive, or strangers read it: many such domains now belong to operators of spam traps. Lists built with confirmation mails contain hardly any mistyped addresses.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  // Of sign-ups that nobody confirmed one to two in a hundred are mistyped; confirmed ones are corrected in time.
  thresholds: { usual: 0.002, notice: 0.003, warning: 0.03 },
  begin: () => ({
    facts({ unique, domains }) {
      const found = mistyped(domains)
      return {
        recipients: unique,
        typos: found.reduce((total, { recipients }) => total + recipients, 0),
        domains: found.slice(0, listedDomains),
      }
    },
  }),
  severity: ({ typos, recipients }, steps) => weigh(typos, recipients, steps),
  headline: ({ typos, recipients }) => shareOf('recipients', share(typos, recipients)),
  describe({ typos, recipients, domains }) {
    const found = counted(
      typos,
      { de: 'Adresse hat', en: 'address has' },
      { de: 'Adressen haben', en: 'addresses have' },
    )
    const part = share(typos, recipients)
    const first = domains[0]
    return {
      de: `${found.de} vermutlich eine vertippte Domain (${percent(part, 'de')}), am häufigsten ${first?.domain} statt ${first?.suggestion}.`,
      en: `${found.en} what is probably a mistyped domain (${percent(part, 'en')}), most often ${first?.domain} instead of ${first?.suggestion}.`,
    }
  },
  chart: ({ domains, recipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: domains.map(({ domain, recipients, suggestion }) => ({
      label: sameText(`${domain} → ${suggestion}`),
      count: recipients,
    })),
  }),
}

/** A domain with nearly as many recipients as the one it looks like is one in its own right. */
export function mistyped(domains: Totals['domains']): TypoDomain[] {
  const found: TypoDomain[] = []
  for (const [domain, recipients] of domains.entries()) {
    const suggestion = recipients > 0 ? suggestDomain(domain) : null
    if (suggestion !== null) found.push({ domain, recipients, suggestion })
  }
  const right = new Map(found.map(({ suggestion }) => [suggestion, 0]))
  for (const [domain, recipients] of domains.entries()) {
    if (right.has(domain)) right.set(domain, recipients)
  }
  return found
    .filter(
      ({ recipients, suggestion }) =>
        recipients <= Math.max(fewRecipients, right.get(suggestion)! / 2),
    )
    .sort(byFrequency)
}
