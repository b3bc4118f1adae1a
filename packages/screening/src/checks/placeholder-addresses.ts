import { MaskedExamples } from '../counting/masked-examples.ts'
import { NameFilter } from '../counting/name-filter.ts'
import {
  type PlaceholderKind,
  placeholderBeginnings,
  placeholderKind,
  placeholderKinds,
} from '../lists/name-kinds.ts'
import { counted, percent, shareOf, type Text } from '../text.ts'
import { type Check, kindBars, present, share, sum, weigh } from './check.ts'

export interface PlaceholderAddressesFacts {
  recipients: number
  placeholders: number
  /** Missing from reports of earlier versions. */
  kinds?: Partial<Record<PlaceholderKind, number>>
  examples: string[]
}

/** A name that is on no list, to test whether the domain alone makes an address a placeholder. */
const anyName = 'somebody'

const filter = new NameFilter(placeholderBeginnings)

export const placeholderAddresses: Check<
  'placeholder_addresses',
  PlaceholderAddressesFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'placeholder_addresses',
  title: { de: 'Platzhalter', en: 'Placeholders' },
  question: {
    de: 'Stehen ausgedachte Adressen in der Liste, wie „test“ oder „keine@angabe.de“?',
    en: 'Does the list contain invented addresses such as “test” or “none@nomail.com”?',
  },
  why: {
    de: 'Solche Adressen trägt ein, wer keine angeben will oder kann. Sie bestätigen keine Anmeldung; wo es viele gibt, war die E-Mail-Adresse oft ein Pflichtfeld ohne Bestätigungsmail.',
    en: 'People who do not want to give an address, or have none, enter something like this. Nobody confirms such a sign-up; where there are many, the address was often a required field without a confirmation mail.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { usual: 0.001, notice: 0.002, warning: 0.02 },
  begin() {
    const examples = new MaskedExamples()
    const decoder = new TextDecoder()
    const counts = Object.fromEntries(placeholderKinds.map((kind) => [kind, 0])) as Counts
    return {
      recipient(address, _hash, beginning) {
        if (!filter.passes(beginning)) return
        const { bytes, at, length } = address
        const name = decoder.decode(bytes.subarray(0, at))
        const domain = decoder.decode(bytes.subarray(at + 1, length))
        const kind = placeholderKind(name, domain)
        if (kind === null) return
        examples.offer(`${name}@${domain}`)
        if (kind !== 'domain') counts[kind]++
      },
      facts({ unique, domains }) {
        const kinds = { ...counts }
        for (const [domain, recipients] of domains.entries()) {
          if (placeholderKind(anyName, domain) === 'domain') kinds.domain += recipients
        }
        return {
          recipients: unique,
          placeholders: sum(kinds),
          kinds: present(kinds),
          examples: examples.masks(),
        }
      },
    }
  },
  severity: ({ placeholders, recipients }, steps) => weigh(placeholders, recipients, steps),
  headline: ({ placeholders, recipients }) =>
    shareOf('recipients', share(placeholders, recipients)),
  describe({ placeholders, recipients }) {
    const found = counted(
      placeholders,
      { de: 'Adresse sieht', en: 'address looks' },
      { de: 'Adressen sehen', en: 'addresses look' },
    )
    const part = share(placeholders, recipients)
    return {
      de: `${found.de} nach einem Platzhalter aus (${percent(part, 'de')}), wie „test“, „asdf“ oder „keine“. Dort liest niemand Ihre Post.`,
      en: `${found.en} like a placeholder (${percent(part, 'en')}) such as “test”, “asdf” or “none”. Nobody reads your mail there.`,
    }
  },
  chart: ({ kinds, placeholders }) => kindBars(kinds, kindTexts, placeholders),
}

type Counts = Record<PlaceholderKind, number>

const kindTexts: Readonly<Record<PlaceholderKind, Text>> = {
  example: { de: 'Test, Beispiel oder Mustername', en: 'Test, example or model name' },
  none: { de: 'sagt, dass es keine gibt', en: 'says that there is none' },
  keys: { de: 'auf der Tastatur getippt', en: 'typed along the keyboard' },
  domain: { de: 'ausgedachte Domain', en: 'invented domain' },
}
