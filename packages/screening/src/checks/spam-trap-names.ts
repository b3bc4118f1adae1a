import { MaskedExamples } from '../counting/masked-examples.ts'
import { NameFilter } from '../counting/name-filter.ts'
import { type TrapKind, trapBeginnings, trapKind, trapKinds } from '../lists/name-kinds.ts'
import { counted, percent, percentText, type Text } from '../text.ts'
import { type Check, kindBars, present, share, sum, weigh } from './check.ts'

export interface SpamTrapNamesFacts {
  recipients: number
  traps: number
  /** Missing from reports of earlier versions. */
  kinds?: Partial<Record<TrapKind, number>>
  examples: string[]
}

export const spamTrapNames: Check<
  'spam_trap_names',
  SpamTrapNamesFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'spam_trap_names',
  title: { de: 'Namen wie von Spamfallen', en: 'Names like those of spam traps' },
  question: {
    de: 'Heißen Adressen wie Spamfallen oder wie Stellen, die nie etwas bestellen?',
    en: 'Are addresses called like spam traps, or like offices that never sign up?',
  },
  why: {
    de: 'Hinter „abuse“, „postmaster“ oder „spamtrap“ meldet sich niemand für einen Newsletter an. Wer dorthin schreibt, kann auf Sperrlisten geraten. Auf gesammelten Listen stehen solche Adressen oft.',
    en: 'Nobody behind “abuse”, “postmaster” or “spamtrap” signs up for a newsletter. Who writes there may end up on blocklists. Collected lists often hold such addresses.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.0005, warning: 0.005 },
  begin() {
    const filter = new NameFilter(trapBeginnings)
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
  headline: ({ traps, recipients }) => percentText(share(traps, recipients)),
  describe({ traps, recipients }) {
    const found = counted(
      traps,
      { de: 'Adresse heißt', en: 'address is' },
      { de: 'Adressen heißen', en: 'addresses are' },
    )
    const part = share(traps, recipients)
    return {
      de: `${found.de} wie eine Spamfalle oder eine Beschwerdestelle (${percent(part, 'de')}). Dort hat sich niemand angemeldet, und jede Nachricht dorthin schadet Ihrem Ruf als Absender.`,
      en: `${found.en} called like a spam trap or a complaints office (${percent(part, 'en')}). Nobody signed up there, and each message to it harms your reputation as a sender.`,
    }
  },
  chart: ({ kinds, traps }) => kindBars(kinds, kindTexts, traps),
}

type Counts = Record<TrapKind, number>

const kindTexts: Readonly<Record<TrapKind, Text>> = {
  complaints: { de: 'Beschwerden, „abuse“', en: 'complaints, “abuse”' },
  servers: { de: 'Mailserver, „postmaster“', en: 'mail server, “postmaster”' },
  traps: { de: 'Spamfalle, „spamtrap“', en: 'spam trap, “spamtrap”' },
}
