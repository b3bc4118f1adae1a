import { MaskedExamples } from '../counting/masked-examples.ts'
import { NameFilter } from '../counting/name-filter.ts'
import { type TrapKind, trapBeginnings, trapKind, trapKinds } from '../lists/name-kinds.ts'
import { counted, percent, shareOf, type Text } from '../text.ts'
import { type Check, kindBars, present, share, sum, weigh } from './check.ts'

export interface SpamTrapNamesFacts {
  recipients: number
  traps: number
  /** Missing from reports of earlier versions. */
  kinds?: Partial<Record<TrapKind, number>>
  examples: string[]
}

const filter = new NameFilter(trapBeginnings)

export const spamTrapNames: Check<
  'spam_trap_names',
  SpamTrapNamesFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'spam_trap_names',
  title: { de: 'Funktionsadressen ohne Empfänger', en: 'Role names without recipients' },
  question: {
    de: 'Gehören Adressen zu Funktionen, die nie einen Newsletter bestellen?',
    en: 'Do addresses belong to roles that never sign up for a newsletter?',
  },
  why: {
    de: 'Hinter „abuse“ oder „postmaster“ meldet sich niemand für einen Newsletter an, und auf gesammelten Listen stehen solche Namen oft. Echte Spamfallen lassen sich in keiner Datei finden: Sie heißen wie andere Adressen auch.',
    en: 'Nobody behind “abuse” or “postmaster” signs up for a newsletter, but gathered lists often contain such names. Real spam traps cannot be found in any file: they look like other addresses.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.0005, warning: 0.005 },
  begin() {
    const examples = new MaskedExamples()
    const decoder = new TextDecoder()
    const kinds = Object.fromEntries(trapKinds.map((kind) => [kind, 0])) as Counts
    return {
      recipient(address, _hash, beginning) {
        if (!filter.passes(beginning)) return
        const { bytes, at, length } = address
        const kind = trapKind(decoder.decode(bytes.subarray(0, at)))
        if (kind === null) return
        kinds[kind]++
        examples.offer(decoder.decode(bytes.subarray(0, length)))
      },
      facts: ({ unique }) => ({
        recipients: unique,
        traps: sum(kinds),
        kinds: present(kinds),
        examples: examples.masks(),
      }),
    }
  },
  severity: ({ traps, recipients }, steps) => weigh(traps, recipients, steps),
  headline: ({ traps, recipients }) => shareOf('recipients', share(traps, recipients)),
  describe({ traps, recipients }) {
    const found = counted(
      traps,
      { de: 'Adresse gehört', en: 'address belongs' },
      { de: 'Adressen gehören', en: 'addresses belong' },
    )
    const part = share(traps, recipients)
    return {
      de: `${found.de} zu einer Funktion wie „abuse“ oder „postmaster“ (${percent(part, 'de')}).`,
      en: `${found.en} to a role such as “abuse” or “postmaster” (${percent(part, 'en')}).`,
    }
  },
  chart: ({ kinds, traps }) => kindBars(kinds, kindTexts, traps),
}

type Counts = Record<TrapKind, number>

const kindTexts: Readonly<Record<TrapKind, Text>> = {
  complaints: { de: 'Beschwerden, „abuse“', en: 'complaints, “abuse”' },
  servers: { de: 'Mailserver, „postmaster“', en: 'mail server, “postmaster”' },
  traps: { de: 'Name sagt „spamtrap“', en: 'name says “spamtrap”' },
}
