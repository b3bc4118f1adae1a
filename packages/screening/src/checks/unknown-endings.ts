import { domainEndings, hasKnownEnding } from '../lists/domain-endings.ts'
import { isExampleDomain } from '../lists/is-example-domain.ts'
import { counted, percent, shareOf } from '../text.ts'
import { type Check, sameText, severities, share, weigh } from './check.ts'

export interface UnknownEndingsFacts {
  recipients: number
  unknown: number
  /** The most frequent ones, without a dot. */
  endings: { ending: string; recipients: number }[]
  /** The day of the list of endings, as YYYY-MM-DD. */
  asOf: string
}

const listedEndings = 10

/**
 * Endings that the root zone lacks, also those it could never have, such as `.c0m`. Such an address keeps the
 * grammar and counts as one, because endings are still being added; those reserved for examples and tests
 * belong to `test_domains`.
 */
export const unknownEndings: Check<'unknown_endings', UnknownEndingsFacts> = {
  id: 'unknown_endings',
  title: { de: 'Unbekannte Domainendungen', en: 'Unknown domain endings' },
  question: {
    de: 'Gibt es die Endungen der Domains, etwa „.de“ oder „.com“?',
    en: 'Do the endings of the domains exist, such as “.com” or “.de”?',
  },
  why: {
    de: 'Unter einer Endung, die es nicht gibt, hat niemand ein Postfach. Viele solche Adressen sprechen dafür, dass die Liste abgetippt, erzeugt oder beim Export abgeschnitten wurde.',
    en: 'Nobody has a mailbox under an ending that does not exist. Many such addresses suggest a list that was typed by hand, generated or cut short by an export.',
  },
  kind: 'address',
  weights: severities,
  thresholds: { usual: 0.001, notice: 0.002, warning: 0.02, serious: 0.15 },
  begin: () => ({
    facts({ unique, domains }) {
      const counts = new Map<string, number>()
      for (const [domain, recipients] of domains.entries()) {
        if (recipients === 0 || hasKnownEnding(domain) || isExampleDomain(domain)) continue
        const ending = domain.slice(domain.lastIndexOf('.') + 1)
        counts.set(ending, (counts.get(ending) ?? 0) + recipients)
      }
      const endings = Array.from(counts, ([ending, recipients]) => ({ ending, recipients }))
      endings.sort((a, b) => b.recipients - a.recipients || (a.ending < b.ending ? -1 : 1))
      return {
        recipients: unique,
        unknown: endings.reduce((total, { recipients }) => total + recipients, 0),
        endings: endings.slice(0, listedEndings),
        asOf: domainEndings.date,
      }
    },
  }),
  severity: ({ unknown, recipients }, steps) => weigh(unknown, recipients, steps),
  headline: ({ unknown, recipients }) => shareOf('recipients', share(unknown, recipients)),
  describe({ unknown, recipients, endings, asOf }) {
    const found = counted(
      unknown,
      { de: 'Adresse endet', en: 'address has an ending' },
      { de: 'Adressen enden', en: 'addresses have endings' },
    )
    const part = share(unknown, recipients)
    const first = endings[0]?.ending
    return {
      de: `${found.de} so, wie keine Domain endet (${percent(part, 'de')}), am häufigsten auf „.${first}“. Stand der Endungen: ${asOf}.`,
      en: `${found.en} that no domain has (${percent(part, 'en')}), most often “.${first}”. Endings as of ${asOf}.`,
    }
  },
  chart: ({ endings, recipients: whole }) => ({
    kind: 'bars',
    full: null,
    whole,
    bars: endings.map(({ ending, recipients }) => ({
      label: sameText(`.${ending}`),
      count: recipients,
    })),
  }),
}
