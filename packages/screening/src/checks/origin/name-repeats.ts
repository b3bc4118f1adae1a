import { firstHash, HashSample, rankOf, secondHash } from '../../counting/hash-sample.ts'
import { roleNames } from '../../lists/role-names.ts'
import type { ReadAddress } from '../../recipient-sink.ts'

/** 400 KB: up to 24,576 names are counted one by one. */
const mostSlots = 1 << 15
/** Up to here every name is looked at, then those of one beginning in thirty-two. */
const looksAtAll = 1 << 14
const part = 31
/** Marks names of that part; the other bits count recipients. */
const partBit = 2 ** 31
/** At this many domains a name of two words is no coincidence, except on large lists. */
const manyDomains = 3
/** First names alone are given out by every small company. */
const longestWord = 8
const shortest = 5

/** Counts how often a name before the @ stands at several domains, roles and first names aside. */
export class NameRepeats {
  readonly #sample = new HashSample(mostSlots)
  #recipients = 0

  add(address: ReadAddress, beginning: number): void {
    const inPart = (beginning & part) === 0
    if (this.#recipients++ >= looksAtAll && !inPart) return
    if (address.at < shortest || isOneWord(address)) return
    const slot = this.#sample.slotOfBytes(address.bytes, 0, address.at)
    if (slot < 0) return
    this.#sample.values[slot] = Math.max(this.#sample.values[slot]!, inPart ? partBit : 0) + 1
  }

  /** Recipients whose names were looked at, and how many of these stand at three domains or more. */
  finish(): { names: number; repeated: number } {
    const onlyPart = this.#recipients > looksAtAll
    const found = { names: 0, repeated: 0 }
    const { values } = this.#sample
    for (let slot = 0; slot < values.length; slot++) {
      const value = values[slot]!
      if (value === 0 || (onlyPart && value < partBit) || roles.has(this.#sample.rankAt(slot))) {
        continue
      }
      const recipients = value % partBit
      found.names += recipients
      if (recipients >= manyDomains) found.repeated += recipients
    }
    return found
  }
}

function isOneWord({ bytes, at }: ReadAddress): boolean {
  if (at > longestWord) return false
  for (let i = 0; i < at; i++) if (bytes[i]! < 0x61 || bytes[i]! > 0x7a) return false
  return true
}

const encoder = new TextEncoder()

/** Roles repeat at every domain, and honestly so. They are recognised by their rank in the sample. */
const roles = new Set(
  roleNames.map((name) => {
    const bytes = encoder.encode(name)
    return rankOf(firstHash(bytes, 0, bytes.length), secondHash(bytes, 0, bytes.length))
  }),
)
