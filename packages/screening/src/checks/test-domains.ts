import { byFrequency, type DomainCount } from '../counting/domain-spread.ts'
import { isExampleDomain } from '../lists/is-example-domain.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, sameText, severities, share, weigh } from './check.ts'

export interface TestDomainsFacts {
  recipients: number
  test: number
  /** The most frequent ones. */
  domains: DomainCount[]
}

const listedDomains = 10

export const testDomains: Check<'test_domains', TestDomainsFacts> = {
  id: 'test_domains',
  title: { de: 'Test- und Beispieldomains', en: 'Test and example domains' },
  question: {
    de: 'Enthält die Liste Domains, die nur für Beispiele und Tests da sind?',
    en: 'Does the list contain domains that exist only for examples and tests?',
  },
  why: {
    de: 'Unter Domains wie „example.com“ oder „test.de“ hat sich niemand angemeldet. Meist sind Testdatensätze in den Export geraten; viele davon sprechen für eine erzeugte Liste.',
    en: 'Nobody signed up with a domain such as “example.com” or “test.com”. Usually test records got into the export; many of them suggest a generated list.',
  },
  kind: 'address',
  weights: severities,
  thresholds: { notice: 0.002, warning: 0.02, serious: 0.2 },
  begin: () => ({
    facts({ unique, domains }) {
      const found: DomainCount[] = []
      for (const [domain, recipients] of domains.entries()) {
        if (recipients > 0 && isExampleDomain(domain)) found.push({ domain, recipients })
      }
      found.sort(byFrequency)
      return {
        recipients: unique,
        test: found.reduce((total, { recipients }) => total + recipients, 0),
        domains: found.slice(0, listedDomains),
      }
    },
  }),
  severity: ({ test, recipients }, steps) => weigh(test, recipients, steps),
  headline: ({ test, recipients }) => shareOf('recipients', share(test, recipients)),
  describe({ test, recipients, domains }) {
    const found = counted(
      test,
      { de: 'Adresse hat', en: 'address has' },
      { de: 'Adressen haben', en: 'addresses have' },
    )
    const part = share(test, recipients)
    return {
      de: `${found.de} eine Domain, die für Beispiele und Tests da ist (${percent(part, 'de')}), wie ${domains[0]?.domain}.`,
      en: `${found.en} a domain that is meant for examples and tests (${percent(part, 'en')}), such as ${domains[0]?.domain}.`,
    }
  },
  chart: ({ domains, recipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: domains.map(({ domain, recipients }) => ({ label: sameText(domain), count: recipients })),
  }),
}
