import { isRelayDomain } from '../lists/is-relay-domain.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { percent, percentText, type Text } from '../text.ts'
import { type Check, share } from './check.ts'
import { HashSample } from './hash-sample.ts'
import { isRandomName } from './is-random-name.ts'
import { MaskedExamples } from './masked-examples.ts'

export interface RandomNamesFacts {
  /** Distinct recipients that were looked at: all, or of a long list a sample. */
  recipients: number
  random: number
  /** The random names by their length. Missing in reports of earlier versions. */
  lengths?: { length: number; names: number }[]
  examples: string[]
}

/** 400 KB: up to 24,576 recipients are looked at. */
const mostSlots = 1 << 15
const ordinary = 1
/** Of a random name its length is kept, behind this. */
const random = 2

export const randomNames: Check<'random_names', RandomNamesFacts> = {
  id: 'random_names',
  title: { de: 'Zufällige Namen', en: 'Random names' },
  question: {
    de: 'Sehen die Namen vor dem @ aus, als hätte ein Programm sie gewürfelt?',
    en: 'Do the names before the @ look drawn by a program?',
  },
  why: {
    de: 'In Namen und Spitznamen folgen die Buchstaben der Sprache. Gewürfelte Zeichen stammen meist von Programmen, die Listen erzeugen oder Formulare ausfüllen; dahinter liest niemand.',
    en: 'In names and nicknames letters follow the language. Drawn characters mostly come from programs that generate lists or fill in forms; nobody reads behind them.',
  },
  kind: 'shape',
  thresholds: { notice: 0.04, least: 15 },
  begin() {
    const sample = new HashSample(mostSlots)
    const examples = new MaskedExamples()
    const decoder = new TextDecoder()
    const isRandom = ({ bytes, at, length }: ReadAddress) =>
      isRandomName(bytes, at) && !isRelayDomain(decoder.decode(bytes.subarray(at + 1, length)))
    return {
      recipient(address, hash) {
        const slot = sample.slotOf(hash[2]!, hash[3]!)
        if (slot < 0) return
        sample.values[slot] = isRandom(address) ? random + address.at : ordinary
        if (sample.values[slot] === ordinary) return
        examples.offer(decoder.decode(address.bytes.subarray(0, address.length)), hash[2]! >>> 0)
      },
      facts() {
        let recipients = 0
        let found = 0
        const lengths = new Map<number, number>()
        for (const value of sample.values) {
          if (value !== 0) recipients++
          if (value <= random) continue
          found++
          lengths.set(value - random, (lengths.get(value - random) ?? 0) + 1)
        }
        return {
          recipients,
          random: found,
          lengths: Array.from(lengths, ([length, names]) => ({ length, names })).sort(
            (one, other) => one.length - other.length,
          ),
          examples: examples.masks(sample.limit),
        }
      },
    }
  },
  severity: ({ random, recipients }, { notice, least }) =>
    random >= least! && share(random, recipients) >= notice! ? 'notice' : null,
  headline: ({ random, recipients }) => percentText(share(random, recipients)),
  describe({ random, recipients }) {
    const part = share(random, recipients)
    return {
      de: `Bei ${percent(part, 'de')} der Empfänger folgen die Zeichen vor dem @ keiner Sprache, als wären sie gewürfelt.`,
      en: `For ${percent(part, 'en')} of the recipients the characters before the @ follow no language, as if they were drawn at random.`,
    }
  },
  // People's names are short and long alike; a program often draws the same length again and again.
  chart({ lengths }) {
    if (lengths === undefined || lengths.length === 0) return null
    const longest = Math.max(leastAxis, ...lengths.map(({ length }) => length))
    const columns = Array.from({ length: longest }, (_, place) => ({
      label: lengthText(place + 1),
      count: lengths.find(({ length }) => length === place + 1)?.names ?? 0,
    }))
    return { kind: 'columns', columns }
  },
}

/** So long is the axis of lengths at least, so that a peak looks like one. */
const leastAxis = 20

function lengthText(length: number): Text {
  return length === 1
    ? { de: '1 Zeichen', en: '1 character' }
    : { de: `${length} Zeichen`, en: `${length} characters` }
}
