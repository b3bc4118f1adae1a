import { byFrequency, type DomainCount } from '../counting/domain-spread.ts'
import { isDeadDomain } from '../lists/closed-providers.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, sameText, severities, share, weigh } from './check.ts'

export interface DeadDomain extends DomainCount {
  /** The year in which the provider closed its mailboxes. */
  closed: number
}

export interface DeadDomainsFacts {
  recipients: number
  dead: number
  /** The most frequent ones. */
  domains: DeadDomain[]
}

const listedDomains = 10

export const deadDomains: Check<'dead_domains', DeadDomainsFacts> = {
  id: 'dead_domains',
  title: { de: 'Geschlossene Anbieter', en: 'Closed providers' },
  question: {
    de: 'Gehören Adressen zu Anbietern, die es nicht mehr gibt?',
    en: 'Do addresses belong to providers that no longer exist?',
  },
  why: {
    de: 'Wer eine solche Adresse angab, tat es vor dem Ende des Anbieters. So alt ist die Liste also mindestens zum Teil, und was dort noch Post annimmt, ist oft eine Spamfalle.',
    en: 'People gave such addresses before the provider closed. So at least part of the list is that old, and whatever still accepts mail there is often a spam trap.',
  },
  kind: 'address',
  weights: severities,
  thresholds: { notice: 0.001, warning: 0.01, serious: 0.05 },
  begin: () => ({
    facts({ unique, domains }) {
      const found: DeadDomain[] = []
      for (const [domain, recipients] of domains.entries()) {
        const dead = recipients > 0 ? isDeadDomain(domain) : null
        if (dead !== null) found.push({ domain, recipients, closed: dead.closed })
      }
      found.sort(byFrequency)
      return {
        recipients: unique,
        dead: found.reduce((total, { recipients }) => total + recipients, 0),
        domains: found.slice(0, listedDomains),
      }
    },
  }),
  severity: ({ dead, recipients }, steps) => weigh(dead, recipients, steps),
  headline: ({ dead, recipients }) => shareOf('recipients', share(dead, recipients)),
  describe({ dead, recipients, domains }) {
    const found = counted(
      dead,
      { de: 'Adresse gehört', en: 'address belongs' },
      { de: 'Adressen gehören', en: 'addresses belong' },
    )
    const part = share(dead, recipients)
    const first = domains[0]
    return {
      de: `${found.de} zu Anbietern, die ihre Postfächer geschlossen haben (${percent(part, 'de')}), am häufigsten zu ${first?.domain} (geschlossen ${first?.closed}).`,
      en: `${found.en} to providers that have closed their mailboxes (${percent(part, 'en')}), most often to ${first?.domain} (closed in ${first?.closed}).`,
    }
  },
  chart: ({ domains, recipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: domains.map(({ domain, recipients }) => ({ label: sameText(domain), count: recipients })),
  }),
}
