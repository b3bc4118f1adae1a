/** Results of an incomplete reading: the bytes so far end too soon, or they are not JSON. */
export const waiting = -1
export const faulty = -2

export const quote = 0x22
export const comma = 0x2c
const colon = 0x3a
export const openBracket = 0x5b
export const closeBracket = 0x5d
export const openBrace = 0x7b
export const closeBrace = 0x7d
const backslash = 0x5c
const zero = 0x30

/** No list of recipients is nested deeper than this; it bounds the stack. */
export const deepest = 64

/**
 * Finds where the values of a JSON text end (RFC 8259). Works on bytes of UTF-8 and of encodings of
 * one byte alike. Places are indexes into `bytes`; negative ones are `waiting` and `faulty`.
 */
export class JsonLexer {
  bytes: Uint8Array = new Uint8Array(0)
  /** Whether the text ends with `bytes`. */
  final = false
  /** All bytes of strings since the last reset joined by OR, to tell at once whether they are plain ASCII. */
  bits = 0
  /** Whether the last string held a backslash. */
  escaped = false

  /** The first place from here on that is not white space. */
  pastSpace(from: number): number {
    const { bytes } = this
    let at = from
    while (at < bytes.length && isSpace(bytes[at]!)) at++
    return at
  }

  /** `waiting` at the end of the bytes so far, `faulty` at the end of the text. */
  get #atEnd(): number {
    return this.final ? faulty : waiting
  }

  /** The place of the closing quote of the string whose opening quote is here. */
  endOfString(from: number): number {
    const { bytes } = this
    const { length } = bytes
    let at = from
    let bits = 0
    this.escaped = false
    for (; at < length; at++) {
      const byte = bytes[at]!
      if (byte === quote) {
        this.bits |= bits
        return at
      }
      if (byte < 0x20) return faulty
      bits |= byte
      if (byte !== backslash) continue
      this.escaped = true
      const past = this.#pastEscape(at + 1)
      if (past < 0) return past
      at = past - 1
    }
    return this.#atEnd
  }

  /** The place after the value that begins here. */
  endOfValue(at: number, depth = 0): number {
    if (at >= this.bytes.length) return this.#atEnd
    const first = this.bytes[at]!
    if (first === quote) return after(this.endOfString(at + 1))
    if (first !== openBrace && first !== openBracket) return this.#endOfScalar(at)
    if (depth === deepest) return faulty
    const close = first === openBrace ? closeBrace : closeBracket
    return this.pastMembers(at + 1, close, (value) => this.endOfValue(value, depth + 1))
  }

  /**
   * The place after the object or array whose opening bracket stands before `from`. `pastValue` receives the
   * place of each value and, in an object, the bounds of its key; it returns the place after the value.
   */
  pastMembers(
    from: number,
    close: number,
    pastValue: (at: number, keyStart: number, keyEnd: number) => number,
  ): number {
    let at = this.pastSpace(from)
    if (this.bytes[at] === close) return at + 1
    for (;;) {
      const keyStart = at + 1
      let keyEnd = at
      if (close === closeBrace) {
        if (at >= this.bytes.length) return this.#atEnd
        if (this.bytes[at] !== quote) return faulty
        keyEnd = this.endOfString(keyStart)
        if (keyEnd < 0) return keyEnd
        at = this.pastColon(keyEnd + 1)
        if (at < 0) return at
      }
      at = pastValue(at, keyStart, keyEnd)
      if (at < 0) return at
      at = this.pastSpace(at)
      if (at >= this.bytes.length) return this.#atEnd
      if (this.bytes[at] === close) return at + 1
      if (this.bytes[at] !== comma) return faulty
      at = this.pastSpace(at + 1)
    }
  }

  /** The place after the number, `true`, `false` or `null` that begins here. */
  #endOfScalar(from: number): number {
    const { bytes } = this
    let at = from
    while (at < bytes.length && isDigit(bytes[at]!)) at++
    const isInteger = at > from && (bytes[from] !== zero || at === from + 1)
    if (isInteger && at < bytes.length && !isScalarByte(bytes[at]!)) return at
    while (at < bytes.length && isScalarByte(bytes[at]!)) at++
    if (at === bytes.length && !this.final) return waiting
    const text = String.fromCharCode(...bytes.subarray(from, Math.min(at, from + 400)))
    return at - from < 400 && scalar.test(text) ? at : faulty
  }

  /** The place of the value after the colon that must come next. */
  pastColon(from: number): number {
    const at = this.pastSpace(from)
    if (at >= this.bytes.length) return this.#atEnd
    return this.bytes[at] === colon ? this.pastSpace(at + 1) : faulty
  }

  #pastEscape(at: number): number {
    const { bytes } = this
    if (at >= bytes.length) return this.#atEnd
    if (bytes[at] !== 0x75) return escapable.includes(bytes[at]!) ? at + 1 : faulty
    for (let digit = at + 1; digit < at + 5; digit++) {
      if (digit >= bytes.length) return this.#atEnd
      if (!isHexDigit(bytes[digit]!)) return faulty
    }
    return at + 5
  }
}

const scalar = /^(true|false|null|-?(0|[1-9]\d*)(\.\d+)?([eE][+-]?\d+)?)$/

/** What may follow a backslash, besides the `u` of four digits. */
const escapable = Array.from('"\\/bfnrt', (character) => character.charCodeAt(0))

export function isSpace(byte: number): boolean {
  return byte === 0x20 || byte === 0x0a || byte === 0x0d || byte === 0x09
}

function isHexDigit(byte: number): boolean {
  return (byte >= 0x30 && byte <= 0x39) || ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x66)
}

function isDigit(byte: number): boolean {
  return byte >= zero && byte <= 0x39
}

/** Letters, digits, plus, minus and point. */
function isScalarByte(byte: number): boolean {
  if (isDigit(byte)) return true
  return (
    ((byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7a) ||
    byte === 0x2b ||
    byte === 0x2d ||
    byte === 0x2e
  )
}

function after(place: number): number {
  return place < 0 ? place : place + 1
}
