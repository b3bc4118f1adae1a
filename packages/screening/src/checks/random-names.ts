import { HashSample } from '../counting/hash-sample.ts'
import { MaskedExamples } from '../counting/masked-examples.ts'
import { hasDomainOrParent } from '../lists/domain-list.ts'
import { letterPairs } from '../lists/letter-pairs.gen.ts'
import type { ReadAddress } from '../recipient-sink.ts'
import { percent, shareOf, type Text } from '../text.ts'
import { type Check, share } from './check.ts'

export interface RandomNamesFacts {
  /** Distinct recipients that were looked at: all, or a sample of a long list. */
  recipients: number
  random: number
  /** The random names by their length. Missing from reports of earlier versions. */
  lengths?: { length: number; names: number }[]
  examples: string[]
}

/** 400 KB: up to 24,576 recipients are looked at. */
const mostSlots = 1 << 15
const ordinary = 1
/** The length of a random name is kept, behind this. */
const random = 2

export const randomNames: Check<'random_names', RandomNamesFacts, 'notice'> = {
  id: 'random_names',
  title: { de: 'Zufällige Namen', en: 'Random names' },
  question: {
    de: 'Sehen die Namen vor dem @ aus, als hätte ein Programm sie gewürfelt?',
    en: 'Do the names before the @ look randomly generated?',
  },
  why: {
    de: 'In Namen und Spitznamen folgen die Buchstaben der Sprache. Gewürfelte Zeichen stammen meist von Programmen, die Listen erzeugen oder Formulare ausfüllen; dahinter liest niemand.',
    en: 'In names and nicknames, letters follow the language. Random characters usually come from programs that generate lists or fill in forms; nobody reads mail sent there.',
  },
  kind: 'shape',
  weights: ['notice'],
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
  headline: ({ random, recipients }) => shareOf('recipients', share(random, recipients)),
  describe({ random, recipients }) {
    const part = share(random, recipients)
    return {
      de: `Bei ${percent(part, 'de')} der Empfänger folgen die Zeichen vor dem @ keiner Sprache, als wären sie gewürfelt.`,
      en: `For ${percent(part, 'en')} of the recipients the characters before the @ follow no language, as if they were random.`,
    }
  },
  // People's names vary in length; a program often draws the same length again and again.
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

/** The axis of lengths is at least this long, so that a peak looks like one. */
const leastAxis = 20

function lengthText(length: number): Text {
  return length === 1
    ? { de: '1 Zeichen', en: '1 character' }
    : { de: `${length} Zeichen`, en: `${length} characters` }
}

/**
 * From this many bits per letter on, letters follow each other as in no name. Most drawn letters have 6 and
 * more; of real names, nicknames and abbreviations 1 in 100 reaches it.
 */
const unusual = 5.3
/** Fewer letters in a row may be initials or a number plate. */
const leastLetters = 7
/** Letters and digits that alternate this often, in a name at least this long, are no year of birth. */
const leastTurns = 4
const leastLength = 8

/**
 * Whether the name before the @ looks drawn by a program: letters in an order that no family of languages
 * knows, or letters and digits mixed. Programs that draw syllables are not detected.
 */
export function isRandomName(bytes: Uint8Array, whole: number): boolean {
  const at = withoutNumber(bytes, whole)
  let start = 0
  let turns = 0
  let length = whole - at
  let last: 'letter' | 'digit' | null = null
  for (let i = 0; i < at; i++) {
    const byte = bytes[i]!
    if (byte === plus) break
    const kind = isLetter(byte) ? 'letter' : isDigit(byte) ? 'digit' : null
    if (kind !== null) length++
    if (kind !== null && last !== null && kind !== last) turns++
    last = kind ?? last
    if (kind === 'letter') continue
    if (areUnusual(bytes, start, i)) return true
    start = i + 1
  }
  if (turns >= leastTurns && length >= leastLength) return !readsAsWord(bytes, at)
  return areUnusual(bytes, start, at)
}

/** People put a year or a lucky number behind their name, and so behind digits that stand for letters. */
function withoutNumber(bytes: Uint8Array, whole: number): number {
  let end = whole
  while (end > 0 && isDigit(bytes[end - 1]!)) end--
  return end
}

/** People write `sh4d0wr3ap3r`: digits that look like letters, in a word that reads like one. */
function readsAsWord(bytes: Uint8Array, at: number): boolean {
  const word: number[] = []
  for (let i = 0; i < at && bytes[i] !== plus; i++) {
    const byte = bytes[i]!
    if (isLetter(byte)) word.push(byte)
    else if (isDigit(byte)) word.push(letterOf[byte - 0x30]!)
  }
  return !word.includes(0) && !areUnusual(Uint8Array.from(word), 0, word.length)
}

/** The letters that 0 to 9 stand for; zero for digits that stand for none. */
const letterOf = Array.from('oi.eas.t..', (letter) => (letter === '.' ? 0 : letter.charCodeAt(0)))

function areUnusual(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < leastLetters) return false
  for (let i = start; i < end; i++) if (!isLetter(bytes[i]!)) return false
  for (const family of families) if (bitsIn(family, bytes, start, end) <= unusual) return false
  return true
}

const edge = 26
const letters = 27

/** Bits for each letter, including the step to the end of the name. */
function bitsIn(family: Uint8Array, bytes: Uint8Array, start: number, end: number): number {
  let quarters = 0
  let last = edge
  for (let i = start; i < end; i++) {
    const letter = bytes[i]! - 0x61
    quarters += family[last * letters + letter]!
    last = letter
  }
  return (quarters + family[last * letters + edge]!) / 4 / (end - start + 1)
}

const families = Object.values(letterPairs).map((levels) =>
  Uint8Array.from(levels, (level) => {
    const code = level.charCodeAt(0)
    return code >= 0x61 ? code - 0x61 + 26 : code - 0x41
  }),
)

const plus = 0x2b

function isLetter(byte: number): boolean {
  return byte >= 0x61 && byte <= 0x7a
}

function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39
}

/**
 * Whether a service gives out forwarding addresses here, which look drawn by a program because they are: for
 * people who hide their own, and for the customers of market places.
 */
export function isRelayDomain(domain: string): boolean {
  return hasDomainOrParent(relayDomains, domain) || marketPlaces.test(domain)
}

const relayDomains = new Set(
  `
  privaterelay.appleid.com icloud.com mozmail.com relay.firefox.com duck.com anonaddy.com anonaddy.me
  addy.io simplelogin.com simplelogin.co simplelogin.fr slmail.me aleeas.com passmail.net passinbox.com
  passfwd.com 33mail.com erine.email guest.booking.com reply.airbnb.com m.expediapartnercentral.com
  messages.homeaway.com mail.kleinanzeigen.de mail.ebay-kleinanzeigen.de craigslist.org
  `
    .trim()
    .split(/\s+/),
)

/** Amazon and eBay have such a domain in each country. */
const marketPlaces = /^(marketplace\.amazon|members\.ebay)\.[a-z.]+$/
