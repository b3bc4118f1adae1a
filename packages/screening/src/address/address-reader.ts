import type { AddressFault } from './address-fault.ts'
import { parseAddress } from './parse-address.ts'

/** Longest normalised address in bytes (RFC 5321, 4.5.3.1.3 less its angle brackets). */
const longest = 254

const hyphen = 0x2d

/**
 * Reads the address of one cell after another without making a string of it. Plain ASCII, by far the most
 * common, goes through one loop over the bytes; anything that loop rejects is decoded and handed to
 * `parseAddress`, and the two must agree (a property test holds them together).
 */
export class AddressReader {
  /** The normalised address of the last cell, valid until the next one is read. */
  readonly bytes = new Uint8Array(longest)
  length = 0
  /** Where the @ stands in `bytes`. */
  at = 0
  fault: AddressFault = 'missing_at'

  /** `decode` gives the cell's text; it is called only where the fast path fails. */
  read(cell: Uint8Array, start: number, end: number, decode: () => string): AddressVerdict {
    let from = start
    let to = end
    while (from < to && isPadding(cell[from]!)) from++
    while (to > from && isPadding(cell[to - 1]!)) to--
    if (from === to) return 'empty'
    if (to - from <= longest && this.#readPlain(cell, from, to)) return 'valid'
    return this.#readText(decode())
  }

  #readPlain(cell: Uint8Array, from: number, to: number): boolean {
    const at = this.#copyLocalPart(cell, from, to)
    if (at < 1 || at > 64) return false
    this.at = at
    this.bytes[at] = 0x40
    this.length = to - from
    return this.#copyDomain(cell, from + at + 1, to)
  }

  /** Copies up to the @ and gives its place, or -1 where the plain grammar is left. */
  #copyLocalPart(cell: Uint8Array, from: number, to: number): number {
    const { bytes } = this
    let afterDot = true
    for (let i = from; i < to; i++) {
      const byte = cell[i]!
      if (byte === 0x40) return afterDot ? -1 : i - from
      if (byte === 0x2e) {
        if (afterDot) return -1
        afterDot = true
        bytes[i - from] = byte
        continue
      }
      const plain = localPartByte[byte]!
      if (plain === 0) return -1
      bytes[i - from] = plain
      afterDot = false
    }
    return -1
  }

  #copyDomain(cell: Uint8Array, from: number, to: number): boolean {
    const { bytes } = this
    let place = this.at + 1
    let labelStart = place
    let letters = 0
    let labels = 1
    for (let i = from; i < to; i++, place++) {
      const byte = cell[i]!
      if (byte === 0x2e) {
        if (!this.#isLabel(labelStart, place)) return false
        bytes[place] = byte
        labelStart = place + 1
        letters = 0
        labels++
        continue
      }
      const plain = domainByte[byte]!
      if (plain === 0) return false
      if (plain > 0x39 || plain === hyphen) letters++
      bytes[place] = plain
    }
    return labels > 1 && letters > 0 && place - labelStart > 1 && this.#isLabel(labelStart, place)
  }

  #isLabel(start: number, end: number): boolean {
    const length = end - start
    if (length < 1 || length > 63) return false
    const first = this.bytes[start]
    if (first === hyphen || this.bytes[end - 1] === hyphen) return false
    return first !== 0x78 || length < 5 || !this.#isEncoded(start)
  }

  /** Whether a label that begins with x begins with `xn--`: it must be decoded to be judged. */
  #isEncoded(start: number): boolean {
    const bytes = this.bytes
    return bytes[start + 1] === 0x6e && bytes[start + 2] === hyphen && bytes[start + 3] === hyphen
  }

  #readText(text: string): AddressVerdict {
    const parsed = parseAddress(text)
    if (!parsed.ok) {
      this.fault = parsed.fault
      return isBlank(text) ? 'empty' : 'invalid'
    }
    const localLength = encoder.encodeInto(parsed.localPart, this.bytes).written
    this.at = localLength
    this.bytes[localLength] = 0x40
    const domain = encoder.encodeInto(parsed.domain, this.bytes.subarray(localLength + 1))
    this.length = localLength + 1 + domain.written
    return 'valid'
  }
}

export type AddressVerdict = 'empty' | 'valid' | 'invalid'

const encoder = new TextEncoder()

function isPadding(byte: number): boolean {
  return byte === 0x20 || byte === 0x09
}

function isBlank(text: string): boolean {
  return text.trim() === ''
}

/** For each byte its lower case, or zero where the plain grammar does not allow it. */
const localPartByte = lowerCaseTable("abcdefghijklmnopqrstuvwxyz0123456789!#$%&'*+-/=?^_`{|}~")
const domainByte = lowerCaseTable('abcdefghijklmnopqrstuvwxyz0123456789-')

function lowerCaseTable(allowed: string): Uint8Array {
  const table = new Uint8Array(256)
  for (const character of allowed) {
    table[character.charCodeAt(0)] = character.charCodeAt(0)
    table[character.toUpperCase().charCodeAt(0)] = character.charCodeAt(0)
  }
  return table
}
