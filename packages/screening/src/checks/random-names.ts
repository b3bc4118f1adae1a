import { isRelayDomain } from '../lists/is-relay-domain.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { percent, percentText } from '../text.ts'
import { type Check, share } from './check.ts'
import { HashSample } from './hash-sample.ts'
import { isRandomName } from './is-random-name.ts'
import { MaskedExamples } from './masked-examples.ts'

export interface RandomNamesFacts {
  /** Distinct recipients that were looked at: all, or of a long list a sample. */
  recipients: number
  random: number
  examples: string[]
}

/** 400 KB: up to 24,576 recipients are looked at. */
const mostSlots = 1 << 15
const ordinary = 1
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
        const rank = hash[2]! >>> 0
        const slot = sample.slotOf(rank, hash[3]! >>> 0)
        if (slot < 0) return
        sample.values[slot] = isRandom(address) ? random : ordinary
        if (sample.values[slot] === ordinary) return
        examples.offer(decoder.decode(address.bytes.subarray(0, address.length)), rank)
      },
      facts() {
        const facts = { recipients: 0, random: 0, examples: examples.masks(sample.limit) }
        for (const value of sample.values) {
          if (value !== 0) facts.recipients++
          if (value === random) facts.random++
        }
        return facts
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
}
