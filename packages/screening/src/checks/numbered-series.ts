import { isOwnDomainList } from '../counting/domain-spread.ts'
import { firstHash, HashSample } from '../counting/hash-sample.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { percent, shareOf } from '../text.ts'
import { type Check, share } from './check.ts'

export interface NumberedSeriesFacts {
  recipients: number
  /** Recipients in a run of numbers behind the same name, such as user1 to user40. */
  inSeries: number
  /** Recipients whose names differ only by number, where one in fifty or more shares the name. */
  sameName: number
  /** False where the list is so large that the figure comes from a sample of runs. */
  exact: boolean
  /** Whether most recipients are at one domain of their own, as at a school that numbers its pupils. */
  ownDomain: boolean
}

/** 800 KB: up to 49,152 runs are watched one by one. */
const mostSlots = 1 << 16
/** 200 KB: up to 12,288 recipients with a number are compared by name. */
const mostCompared = 1 << 14
/** A name before its number that this many recipients share is no person's name. */
const sharedByMany = 0.02
const leastSame = 10
/** Numbers are watched in blocks of this size, a bit for each. */
const blockBits = 3
const blockSize = 1 << blockBits
/** This many numbers of a block make a series: at most one is missing. */
const leastOfBlock = 7
/** Longer numbers are telephone or customer numbers. */
const mostDigits = 9

export const numberedSeries: Check<'numbered_series', NumberedSeriesFacts, 'info' | 'notice'> = {
  id: 'numbered_series',
  title: { de: 'Durchnummerierte Namen', en: 'Numbered names' },
  question: {
    de: 'Tragen Namen vor dem @ fortlaufende Nummern, wie „user1“, „user2“, „user3“?',
    en: 'Do names before the @ carry consecutive numbers, such as “user1”, “user2”, “user3”?',
  },
  why: {
    de: 'Menschen hängen ein Jahr oder eine Glückszahl an ihren Namen. Lückenlose Reihen entstehen, wenn Adressen erzeugt oder erraten werden – oder an Schulen und in Firmen, die ihre Konten nummerieren.',
    en: 'People add a year or a lucky number to their name. Unbroken series appear when addresses are generated or guessed – or at schools and companies that number their accounts.',
  },
  kind: 'shape',
  weights: ['info', 'notice'],
  thresholds: { notice: 0.1, least: 15 },
  begin() {
    const sample = new HashSample(mostSlots)
    const compared = new HashSample(mostCompared)
    return {
      recipient(address, hash) {
        const digits = startOfNumber(address)
        if (digits < 0) return
        const number = numberAt(address, digits)
        const slot = sample.slotOfBytes(address.bytes, 0, digits, number >> blockBits)
        if (slot >= 0) sample.values[slot]! |= 1 << (number % blockSize)
        if (digits === 0) return
        const place = compared.slotOf(hash[2]!, hash[3]!)
        if (place >= 0) compared.values[place] = firstHash(address.bytes, 0, digits) | 1
      },
      facts({ unique, domains }) {
        let inSeries = 0
        for (const numbers of sample.values) {
          const present = bitsOf(numbers)
          if (present >= leastOfBlock) inSeries += present
        }
        return {
          recipients: unique,
          inSeries: Math.round(inSeries / sample.share),
          sameName: sameName(compared, unique),
          exact: sample.isWhole,
          ownDomain: isOwnDomainList(domains, unique),
        }
      },
    }
  },
  severity({ inSeries, sameName, recipients, ownDomain }, { notice, least }) {
    const most = Math.max(inSeries, sameName)
    if (most < least! || share(most, recipients) < notice!) return null
    return ownDomain ? 'info' : 'notice'
  },
  headline: ({ inSeries, sameName, recipients }) =>
    shareOf('recipients', share(Math.max(inSeries, sameName), recipients)),
  describe({ inSeries, sameName, recipients, exact, ownDomain }) {
    const part = share(inSeries, recipients)
    const same = share(sameName, recipients)
    const about = exact ? { de: '', en: '' } : { de: 'rund ', en: 'about ' }
    const alone = inSeries === 0
    const numbersOnly = sameName === 0
    const de = alone
      ? `Nur durch ihre Nummer unterscheiden sich ${about.de}${percent(same, 'de')} der Empfänger.`
      : `Zu Reihen, die ohne Lücke nummeriert sind, gehören ${about.de}${percent(part, 'de')} der Empfänger${numbersOnly ? '' : `; nur durch ihre Nummer unterscheiden sich ${about.de}${percent(same, 'de')}`}.`
    const en = alone
      ? `${exact ? '' : 'About '}${percent(same, 'en')} of the recipients differ by their number alone.`
      : `Series numbered without gaps hold ${about.en}${percent(part, 'en')} of the recipients${numbersOnly ? '' : `; ${about.en}${percent(same, 'en')} differ by their number alone`}.`
    if (!ownDomain) return { de, en }
    return {
      de: `${de} Die meisten Empfänger sind bei einer eigenen Domain; dort werden Konten oft nummeriert.`,
      en: `${en} Most recipients share one domain of their own, where accounts are often numbered.`,
    }
  },
  chart: ({ inSeries, sameName, recipients: whole }) => ({
    kind: 'bars',
    full: 'whole',
    whole,
    bars: [
      { label: { de: 'in Reihen ohne Lücke', en: 'in series without gaps' }, count: inSeries },
      {
        label: { de: 'nur durch die Nummer verschieden', en: 'differing only in the number' },
        count: sameName,
      },
    ],
  }),
}

/** Recipients under names that a good part of the list shares, with different numbers. */
function sameName(compared: HashSample, recipients: number): number {
  const names = new Map<number, number>()
  for (const name of compared.values) {
    if (name !== 0) names.set(name, (names.get(name) ?? 0) + 1)
  }
  const least = Math.max(leastSame, recipients * compared.share * sharedByMany)
  const shared = [...names.values()].filter((count) => count >= least)
  return Math.round(shared.reduce((sum, count) => sum + count, 0) / compared.share)
}

/** Where the number at the end of the name begins, or -1 where there is none that counts. */
function startOfNumber({ bytes, at }: ReadAddress): number {
  let start = at
  while (start > 0 && bytes[start - 1]! >= 0x30 && bytes[start - 1]! <= 0x39) start--
  return at - start === 0 || at - start > mostDigits ? -1 : start
}

function numberAt({ bytes, at }: ReadAddress, start: number): number {
  let number = 0
  for (let i = start; i < at; i++) number = number * 10 + bytes[i]! - 0x30
  return number
}

function bitsOf(numbers: number): number {
  let bits = 0
  for (let rest = numbers; rest > 0; rest &= rest - 1) bits++
  return bits
}
