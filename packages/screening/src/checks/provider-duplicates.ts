import { HashSample } from '../counting/hash-sample.ts'
import { counted, percent, rangeText, shareOf } from '../text.ts'
import { type Check, share, weigh } from './check.ts'

export interface ProviderDuplicatesFacts {
  recipients: number
  /** Recipients whose mailbox is in the list under another spelling too, less one per mailbox. */
  duplicates: number
  /** The number of spellings of the mailbox with the most; a lower bound where a sample was taken. */
  mostSpellings: number
  /**
   * Mailboxes by how many spellings they have: at least `from`, and fewer than the next. Missing from reports
   * of earlier versions.
   */
  bySpellings?: { from: number; mailboxes: number }[]
  /** False where the list is so large that the figures come from a sample of mailboxes. */
  exact: boolean
}

/** 1.5 MB: some 98,000 mailboxes are counted one by one; beyond that, a sample. */
const mostSlots = 1 << 17
/** Where the steps of the distribution begin. */
const steps = [2, 3, 4, 5, 10] as const

export const providerDuplicates: Check<
  'provider_duplicates',
  ProviderDuplicatesFacts,
  'info' | 'notice' | 'warning'
> = {
  id: 'provider_duplicates',
  title: { de: 'Ein Postfach, mehrere Schreibweisen', en: 'One mailbox, several spellings' },
  question: {
    de: 'Stehen Postfächer unter mehreren Schreibweisen in der Liste?',
    en: 'Are mailboxes in the list under several spellings?',
  },
  why: {
    de: 'Anbieter wie Gmail stellen „anna.weber“, „annaweber“ und „annaweber+shop“ in dasselbe Postfach zu. Wer mehrmals dieselbe Nachricht bekommt, meldet sie eher als Spam. Sehr viele Schreibweisen eines Postfachs stammen oft von einem Programm.',
    en: 'Providers such as Gmail deliver “anna.weber”, “annaweber” and “annaweber+shop” to the same mailbox. People who get the same message several times are more likely to report it as spam. Very many spellings of one mailbox often come from a program.',
  },
  kind: 'address',
  weights: ['info', 'notice', 'warning'],
  thresholds: { notice: 0.01, warning: 0.1, spellings: 10 },
  begin() {
    const sample = new HashSample(mostSlots)
    return {
      row(view) {
        if (!view.isNew) return
        const { form, length } = view.mailbox
        if (length === 0) return
        const slot = sample.slotOfBytes(form, 0, length)
        if (slot >= 0) sample.values[slot]!++
      },
      facts({ unique }) {
        let repeated = 0
        let mostSpellings = 0
        const mailboxes = steps.map(() => 0)
        for (const spellings of sample.values) {
          mostSpellings = Math.max(mostSpellings, spellings)
          if (spellings < 2) continue
          repeated += spellings - 1
          mailboxes[steps.findLastIndex((from) => spellings >= from)]!++
        }
        return {
          recipients: unique,
          duplicates: Math.round(repeated / sample.share),
          mostSpellings,
          bySpellings: steps.map((from, step) => ({
            from,
            mailboxes: Math.round(mailboxes[step]! / sample.share),
          })),
          exact: sample.isWhole,
        }
      },
    }
  },
  severity({ duplicates, recipients, mostSpellings }, steps) {
    const weight = weigh<'info' | 'notice' | 'warning'>(duplicates, recipients, steps)
    return weight === 'info' && mostSpellings >= steps.spellings! ? 'notice' : weight
  },
  headline: ({ duplicates, recipients }) => shareOf('recipients', share(duplicates, recipients)),
  describe({ duplicates, recipients, mostSpellings, exact }) {
    const spellings = counted(
      duplicates,
      {
        de: 'Adresse führt in ein Postfach, das',
        en: 'address leads to a mailbox that',
      },
      {
        de: 'Adressen führen in Postfächer, die',
        en: 'addresses lead to mailboxes that',
      },
    )
    const one = duplicates === 1
    const part = share(duplicates, recipients)
    const most = counted(
      mostSpellings,
      { de: 'Schreibweise', en: 'spelling' },
      { de: 'Schreibweisen', en: 'spellings' },
    )
    return {
      de: `${exact ? '' : 'Rund '}${spellings.de} schon unter anderer Schreibweise in der Liste ${one ? 'steht' : 'stehen'} (${percent(part, 'de')}). Das häufigste Postfach kommt in ${most.de} vor.`,
      en: `${exact ? '' : 'About '}${spellings.en} ${one ? 'is' : 'are'} already in the list under another spelling (${percent(part, 'en')}). The most frequent mailbox appears in ${most.en}.`,
    }
  },
  chart({ bySpellings }) {
    const whole = (bySpellings ?? []).reduce((total, { mailboxes }) => total + mailboxes, 0)
    if (bySpellings === undefined || whole === 0) return null
    const bars = bySpellings.map(({ from, mailboxes }, step) => {
      const { de, en } = rangeText(from, bySpellings[step + 1]?.from)
      const label = { de: `Postfächer mit ${de}`, en: `mailboxes with ${en}` }
      return { label, count: mailboxes }
    })
    const last = bars.findLastIndex(({ count }) => count > 0)
    return { kind: 'bars', full: 'whole', whole, bars: bars.slice(0, last + 1) }
  },
}
