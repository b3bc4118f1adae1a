/** How far a text is searched for before giving up: this limits what crafted input can cost. */
const longestSearch = 512
const encoder = new TextEncoder()

/**
 * Counts short texts (domains, local parts) that are given as bytes, without making a string of each one.
 * Memory is bounded: after `mostTexts` different texts or `mostBytes` of text, new texts are counted in
 * `unlisted` only, unless `always` claims them.
 */
export class TextCounter {
  readonly #always: (text: string) => boolean
  readonly #mostTexts: number
  readonly #mostBytes: number
  #slots = new Int32Array(1 << 10)
  #hashes = new Int32Array(1 << 8)
  #counts = new Uint32Array(1 << 8)
  #ends = new Uint32Array(1 << 8)
  #text = new Uint8Array(1 << 12)
  #size = 0
  unlisted = 0

  constructor(
    always: (text: string) => boolean = () => false,
    mostTexts = 1_000_000,
    mostBytes = 32 * 1024 ** 2,
  ) {
    this.#always = always
    this.#mostTexts = mostTexts
    this.#mostBytes = mostBytes
  }

  /** How many different texts are listed. */
  get size(): number {
    return this.#size
  }

  /** Lists a text without counting it. */
  list(text: string): void {
    const bytes = encoder.encode(text)
    const number = this.#find(bytes, 0, bytes.length, true)
    if (number < 0) throw new RangeError('There is no room for another text.')
  }

  /** Another counter that lists the same texts and has counted nothing: cheaper than listing them again. */
  uncounted(): TextCounter {
    const copy = new TextCounter(this.#always, this.#mostTexts, this.#mostBytes)
    copy.#slots = this.#slots.slice()
    copy.#hashes = this.#hashes.slice()
    copy.#counts = new Uint32Array(this.#counts.length)
    copy.#ends = this.#ends.slice()
    copy.#text = this.#text.slice()
    copy.#size = this.#size
    return copy
  }

  /** Counts the text in `bytes[start, end)`, listing it if it is new. */
  count(bytes: Uint8Array, start: number, end: number): void {
    const number = this.#find(bytes, start, end, true)
    if (number < 0) this.unlisted++
    else this.#counts[number]!++
  }

  /** Counts the text only if it is listed already. */
  countListed(bytes: Uint8Array, start: number, end: number): void {
    const number = this.#find(bytes, start, end, false)
    if (number >= 0) this.#counts[number]!++
  }

  /** Every listed text with its count, in the order of listing. */
  *entries(): Generator<[text: string, count: number]> {
    const decoder = new TextDecoder()
    for (let number = 0; number < this.#size; number++) {
      const text = this.#text.subarray(this.#startOf(number), this.#ends[number])
      yield [decoder.decode(text), this.#counts[number]!]
    }
  }

  /** The number of a text, or -1 if it is not listed and cannot or must not be. */
  #find(bytes: Uint8Array, start: number, end: number, list: boolean): number {
    const hash = hashOf(bytes, start, end)
    const mask = this.#slots.length - 1
    let slot = hash & mask
    for (let searched = 0; searched < longestSearch; searched++) {
      const number = this.#slots[slot]! - 1
      if (number < 0) return list ? this.#list(bytes, start, end, hash, slot) : -1
      if (this.#hashes[number] === hash && this.#isAt(number, bytes, start, end)) return number
      slot = (slot + 1) & mask
    }
    return -1
  }

  #isAt(number: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#startOf(number)
    if (this.#ends[number]! - from !== end - start) return false
    for (let i = 0; i < end - start; i++) {
      if (this.#text[from + i] !== bytes[start + i]) return false
    }
    return true
  }

  #startOf(number: number): number {
    return number === 0 ? 0 : this.#ends[number - 1]!
  }

  #list(bytes: Uint8Array, start: number, end: number, hash: number, slot: number): number {
    const number = this.#size
    const from = this.#startOf(number)
    const to = from + end - start
    const full = number >= this.#mostTexts || to > this.#mostBytes
    if (full && !this.#always(new TextDecoder().decode(bytes.subarray(start, end)))) return -1
    if (to > this.#text.length) this.#text = grown(this.#text, to)
    if (number === this.#hashes.length) {
      this.#hashes = grown(this.#hashes, number + 1)
      this.#counts = grown(this.#counts, number + 1)
      this.#ends = grown(this.#ends, number + 1)
    }
    for (let i = 0; i < end - start; i++) this.#text[from + i] = bytes[start + i]!
    this.#hashes[number] = hash
    this.#ends[number] = to
    this.#slots[slot] = ++this.#size
    if (this.#size > this.#slots.length * 0.6) this.#spread()
    return number
  }

  #spread(): void {
    this.#slots = new Int32Array(this.#slots.length * 2)
    const mask = this.#slots.length - 1
    for (let number = 0; number < this.#size; number++) {
      let slot = this.#hashes[number]! & mask
      while (this.#slots[slot] !== 0) slot = (slot + 1) & mask
      this.#slots[slot] = number + 1
    }
  }
}

function grown<A extends Uint8Array | Int32Array | Uint32Array>(array: A, atLeast: number): A {
  const larger = new (array.constructor as new (length: number) => A)(
    Math.max(array.length * 2, atLeast),
  )
  larger.set(array)
  return larger
}

/** FNV-1a, with the last mixing step of MurmurHash3 because the low bits choose the slot. */
function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  return hash ^ (hash >>> 13)
}
