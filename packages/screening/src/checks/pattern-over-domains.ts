import { isOwnDomainList } from '../counting/domain-spread.ts'
import { firstHash, HashSample, rankOf, secondHash } from '../counting/hash-sample.ts'
import { roleNames } from '../lists/role-names.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { counted, percent, rangeText, shareIn, shareOf, type Text } from '../text.ts'
import { type Check, share } from './check.ts'

export interface PatternOverDomainsFacts {
  recipients: number
  domains: number
  /** Recipients whose name before the @ appears at ten domains or more; roles such as info excepted. */
  walked: number
  /** How many such names there are. */
  names: number
  /** Recipients whose name is one short word; roles excepted. */
  byDomains?: { from: number; recipients: number }[]
  /** Recipients whose name is one short word; roles aside. */
  words: number
  /** Share of neighbours at one company whose names end alike: anna.weber, a.weber, aweber. */
  alike: number
  /** False where the list is so large that the figures come from a sample of names. */
  exact: boolean
  /** Whether most recipients are at one domain of their own, where short names are given out. */
  ownDomain: boolean
}

/** 400 KB: up to 24,576 names are counted one by one. */
const mostSlots = 1 << 15
const manyDomains = 10
/** Where the steps of the distribution begin. */
const steps = [1, 2, 5, manyDomains, 50] as const
const longestWord = 8
/** Marks a name of one short word; the other bits count its recipients. */
const wordBit = 2 ** 31

export const patternOverDomains: Check<'pattern_over_domains', PatternOverDomainsFacts, 'notice'> =
  {
    id: 'pattern_over_domains',
    title: { de: 'Gleiche Namen bei vielen Domains', en: 'The same names at many domains' },
    question: {
      de: 'Wurden Namen aus einem Wörterbuch mit Domains kombiniert?',
      en: 'Were names from a dictionary combined with domains?',
    },
    why: {
      de: 'Wer Adressen errät, setzt dieselben Namen vor viele Domains oder geht bei einem Anbieter ein Wörterbuch durch. Auf gewachsenen Listen wiederholt sich kaum ein Name so oft, von „info“ und Ähnlichem abgesehen.',
      en: 'People who guess addresses put the same names before many domains, or run a dictionary through one provider. On a naturally grown list, hardly a name repeats that often, apart from “info” and the like.',
    },
    kind: 'shape',
    weights: ['notice'],
    thresholds: { walked: 0.4, words: 0.7, alike: 0.12, perDomain: 3, least: 100 },
    begin() {
      const sample = new HashSample(mostSlots)
      return {
        recipient(address) {
          const slot = sample.slotOfBytes(address.bytes, 0, address.at)
          if (slot < 0) return
          const seen = sample.values[slot]!
          sample.values[slot] = seen === 0 ? 1 + (isShortWord(address) ? wordBit : 0) : seen + 1
        },
        facts({ unique, domains, shape }) {
          const counts = { walked: 0, names: 0, words: 0 }
          const spread = steps.map(() => 0)
          const { values } = sample
          for (let slot = 0; slot < values.length; slot++) {
            const value = values[slot]!
            if (value === 0 || roles.has(sample.rankAt(slot))) continue
            const recipients = value % wordBit
            spread[steps.findLastIndex((from) => recipients >= from)]! += recipients
            if (value >= wordBit) counts.words += recipients
            if (recipients < manyDomains) continue
            counts.walked += recipients
            counts.names++
          }
          return {
            recipients: unique,
            domains: domains.size,
            walked: Math.round(counts.walked / sample.share),
            names: Math.round(counts.names / sample.share),
            byDomains: steps.map((from, step) => ({
              from,
              recipients: Math.round(spread[step]! / sample.share),
            })),
            words: Math.round(counts.words / sample.share),
            alike: shape.alikeNeighbours,
            exact: sample.isWhole,
            ownDomain: isOwnDomainList(domains, unique),
          }
        },
      }
    },
    severity({ recipients, domains, walked, words, alike, ownDomain }, steps) {
      if (recipients < steps.least! || ownDomain) return null
      if (alike >= steps.alike!) return 'notice'
      // First names at many small companies are how those companies write to each other.
      if (recipients < domains * steps.perDomain!) return null
      const many = walked >= recipients * steps.walked! || words >= recipients * steps.words!
      return many ? 'notice' : null
    },
    headline: ({ recipients, walked, words, alike }) =>
      shareOf('recipients', Math.max(alike, share(walked, recipients), share(words, recipients))),
    describe({ recipients, walked, names, words, alike, exact }) {
      const repeats = describeRepeats(names, share(walked, recipients), exact)
      const short = share(words, recipients)
      return {
        de: `Bei ${shareIn('de', short, 'keinem', ' der')} Empfänger steht vor dem @ ein einzelnes kurzes Wort. ${repeats.de}${shareIn('de', alike, 'Keine', ' der')} Nachbarn bei einer Domain enden gleich, wie „anna.weber“ und „aweber“.`,
        en: `${shareIn('en', short, 'None')} of the recipients have a single short word before the @. ${repeats.en}${shareIn('en', alike, 'No', ' of')} neighbours at a domain have the same ending, like “anna.weber” and “aweber”.`,
      }
    },
    chart({ byDomains }) {
      const whole = (byDomains ?? []).reduce((total, { recipients }) => total + recipients, 0)
      if (byDomains === undefined || whole === 0) return null
      const bars = byDomains.map(({ from, recipients }, step) => {
        const { de, en } = rangeText(from, byDomains[step + 1]?.from)
        const label =
          from === 1
            ? { de: 'Name bei einer Domain', en: 'name at one domain' }
            : { de: `Name bei ${de} Domains`, en: `name at ${en} domains` }
        return { label, count: recipients }
      })
      return { kind: 'bars', full: 'whole', whole, bars }
    },
  }

function isShortWord({ bytes, at }: ReadAddress): boolean {
  if (at > longestWord) return false
  for (let i = 0; i < at; i++) if (bytes[i]! < 0x61 || bytes[i]! > 0x7a) return false
  return true
}

/** Roles repeat at every domain, and honestly so. They are recognised by their rank in the sample. */
const roles = new Set(
  roleNames.map((name) => {
    const bytes = new TextEncoder().encode(name)
    return rankOf(firstHash(bytes, 0, bytes.length), secondHash(bytes, 0, bytes.length))
  }),
)

function describeRepeats(names: number, repeated: number, exact: boolean): Text {
  if (names === 0) return { de: '', en: '' }
  const found = counted(names, { de: 'Name', en: 'name' }, { de: 'Namen', en: 'names' })
  const one = names === 1
  return {
    de: `${exact ? '' : 'Rund '}${found.de} ${one ? 'steht' : 'stehen'} bei zehn Domains oder mehr (${percent(repeated, 'de')} der Empfänger). `,
    en: `${exact ? '' : 'About '}${found.en} ${one ? 'occurs' : 'occur'} at ten domains or more (${percent(repeated, 'en')} of the recipients). `,
  }
}
