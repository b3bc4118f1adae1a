/** Writes numbers and names one after another, into as many bytes as they need. */
export interface ByteWriter {
  /** A whole number from 0 to 255. */
  byte(value: number): void
  /** A whole number from 0 to 2^32 - 1, in one to five bytes, as LEB128. */
  count(value: number): void
  /** Any number, in eight bytes. */
  number(value: number): void
  /** An id, in sixteen bytes. */
  id(value: string): void
  /** Up to 255 characters of ASCII. */
  name(value: string): void
  /** Bytes as they are. */
  bytes(value: Uint8Array): void
  /** Everything written so far; later writes start afresh. */
  take(): Uint8Array
}

export function byteWriter(capacity = 1024): ByteWriter {
  let into = new Uint8Array(capacity)
  let view = new DataView(into.buffer)
  let at = 0
  const need = (length: number) => {
    if (at + length <= into.length) return
    const wider = new Uint8Array(Math.max(into.length * 2, at + length))
    wider.set(into.subarray(0, at))
    into = wider
    view = new DataView(into.buffer)
  }
  const byte = (value: number) => {
    need(1)
    into[at++] = value
  }
  return {
    byte,
    count(value) {
      let rest = value
      for (; rest > 0x7f; rest = Math.floor(rest / 0x80)) byte((rest % 0x80) | 0x80)
      byte(rest)
    },
    number(value) {
      need(8)
      view.setFloat64(at, value, true)
      at += 8
    },
    id(value) {
      need(16)
      idInto(into, at, value)
      at += 16
    },
    name(value) {
      need(1 + value.length)
      into[at++] = value.length
      for (let place = 0; place < value.length; place += 1) into[at++] = value.charCodeAt(place)
    },
    bytes(value) {
      need(value.length)
      into.set(value, at)
      at += value.length
    },
    take() {
      const written = into.slice(0, at)
      at = 0
      return written
    },
  }
}

/** Reads what a `ByteWriter` wrote, from a given place. Reading past the end throws `CutShort`. */
export class ByteReader {
  readonly #from: Uint8Array
  readonly #view: DataView
  /** The next byte to be read. */
  at: number

  constructor(from: Uint8Array, at = 0) {
    this.#from = from
    this.#view = new DataView(from.buffer, from.byteOffset, from.byteLength)
    this.at = at
  }

  byte(): number {
    return this.#from[this.#pass(1)]!
  }

  count(): number {
    for (let value = 0, unit = 1; ; unit *= 0x80) {
      const next = this.byte()
      value += (next & 0x7f) * unit
      if (next < 0x80) return value
    }
  }

  number(): number {
    return this.#view.getFloat64(this.#pass(8), true)
  }

  id(): string {
    return idAt(this.#from, this.#pass(16))
  }

  name(): string {
    return this.bytes(this.byte()).reduce((name, code) => name + String.fromCharCode(code), '')
  }

  /** The next bytes, as they lie there. */
  bytes(length: number): Uint8Array {
    const start = this.#pass(length)
    return this.#from.subarray(start, start + length)
  }

  #pass(length: number): number {
    const start = this.at
    if (start + length > this.#from.length) throw new CutShort()
    this.at = start + length
    return start
  }
}

/** Fewer bytes came than expected. */
export class CutShort extends Error {
  constructor() {
    super('Something ends in the middle.')
  }
}

/** Whether a text is an id of ours rather than a platform's reference. */
export function isId(text: string): boolean {
  if (text.length !== 36) return false
  for (let place = 0; place < 36; place += 1) {
    const isDash = place === 8 || place === 13 || place === 18 || place === 23
    const code = text.charCodeAt(place)
    if (isDash ? code !== 0x2d : digitOf(code) < 0) return false
  }
  return true
}

/** Writes the sixteen bytes of an id. */
export function idInto(into: Uint8Array, at: number, id: string): void {
  let place = 0
  for (let byte = 0; byte < 16; byte += 1) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) place += 1
    into[at + byte] = (digitOf(id.charCodeAt(place)) << 4) | digitOf(id.charCodeAt(place + 1))
    place += 2
  }
}

/** The value of a lower-case hexadecimal digit; -1 for anything else. */
function digitOf(code: number): number {
  if (code >= 0x30 && code <= 0x39) return code - 0x30
  return code >= 0x61 && code <= 0x66 ? code - 0x57 : -1
}

const hex = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'))

/** Reads the sixteen bytes of an id. */
export function idAt(from: Uint8Array, at: number): string {
  let id = ''
  for (let byte = 0; byte < 16; byte += 1) {
    if (byte === 4 || byte === 6 || byte === 8 || byte === 10) id += '-'
    id += hex[from[at + byte]!]!
  }
  return id
}
