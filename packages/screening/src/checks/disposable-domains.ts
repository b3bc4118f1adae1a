import { byFrequency, type DomainCount } from '../counting/domain-spread.ts'
import { isDisposableDomain } from '../lists/disposable-domains.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, sameText, severities, share, weigh } from './check.ts'

export interface DisposableDomainsFacts {
  recipients: number
  disposable: number
  /** The most frequent ones. */
  domains: DomainCount[]
}

const listedDomains = 10

export const disposableDomains: Check<'disposable_domains', DisposableDomainsFacts> = {
  id: 'disposable_domains',
  title: { de: 'Wegwerfadressen', en: 'Disposable addresses' },
  question: {
    de: 'Gehören Adressen zu Diensten, die Postfächer für ein paar Minuten vergeben?',
    en: 'Do addresses belong to services that hand out mailboxes for a few minutes?',
  },
  why: {
    de: 'Wer eine Wegwerfadresse angibt, will keine weitere Post. Viele davon deuten auf ein Formular ohne Bestätigungsmail oder auf eine gesammelte Liste.',
    en: 'People who give a disposable address want no more mail. Many of them suggest a form without a confirmation mail, or a gathered list.',
  },
  kind: 'address',
  weights: severities,
  thresholds: { usual: 0.002, notice: 0.003, warning: 0.01, serious: 0.05 },
  begin: () => ({
    facts({ unique, domains }) {
      const found = [...domains.entries()]
        .filter(([domain]) => isDisposableDomain(domain))
        .map(([domain, recipients]) => ({ domain, recipients }))
        .sort(byFrequency)
      return {
        recipients: unique,
        disposable: found.reduce((total, { recipients }) => total + recipients, 0),
        domains: found.slice(0, listedDomains),
      }
    },
  }),
  severity: ({ disposable, recipients }, steps) => weigh(disposable, recipients, steps),
  headline: ({ disposable, recipients }) => shareOf('recipients', share(disposable, recipients)),
  describe({ disposable, recipients }) {
    const found = counted(
      disposable,
      { de: 'Adresse ist eine Wegwerfadresse', en: 'address is disposable' },
      { de: 'Adressen sind Wegwerfadressen', en: 'addresses are disposable' },
    )
    const part = share(disposable, recipients)
    return {
      de: `${found.de} (${percent(part, 'de')}). Solche Postfächer verfallen nach kurzer Zeit, und niemand liest dort Ihre Post.`,
      en: `${found.en} (${percent(part, 'en')}). Such mailboxes expire after a short time, and nobody reads your mail there.`,
    }
  },
  chart: ({ domains, recipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: domains.map(({ domain, recipients }) => ({ label: sameText(domain), count: recipients })),
  }),
}
