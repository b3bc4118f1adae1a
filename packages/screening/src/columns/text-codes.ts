const mostTexts = 1024
const longestText = 64

/**
 * Gives the texts of a column small numbers, and asks for the meaning of each different text once. A column
 * of statuses or countries has few, so hardly any cell becomes a string; texts beyond the limit are looked up
 * each time.
 */
export class TextCodes {
  readonly #meaning: (text: string) => number
  readonly #slots = new Uint16Array(mostTexts * 2)
  readonly #codes = new Uint16Array(mostTexts + 1)
  readonly #ends = new Uint32Array(mostTexts + 1)
  readonly #text = new Uint8Array(mostTexts * longestText)
  #size = 0

  /** `meaning`: the number of a text, from 0 to 65535. */
  constructor(meaning: (text: string) => number) {
    this.#meaning = meaning
  }

  /** The number of the text in `bytes[start, end)`. `decode` gives the text and is called for new ones. */
  codeOf(bytes: Uint8Array, start: number, end: number, decode: () => string): number {
    if (end - start > longestText) return this.#meaning(decode().trim().slice(0, longestText))
    const mask = this.#slots.length - 1
    let slot = hashOf(bytes, start, end) & mask
    for (let text = this.#slots[slot]!; text !== 0; text = this.#slots[slot]!) {
      if (this.#isAt(text, bytes, start, end)) return this.#codes[text]!
      slot = (slot + 1) & mask
    }
    const code = this.#meaning(decode().trim())
    if (this.#size < mostTexts) this.#keep(slot, code, bytes, start, end)
    return code
  }

  #isAt(text: number, bytes: Uint8Array, start: number, end: number): boolean {
    const from = this.#ends[text - 1]!
    if (this.#ends[text]! - from !== end - start) return false
    for (let i = start; i < end; i++) if (this.#text[from + i - start] !== bytes[i]) return false
    return true
  }

  #keep(slot: number, code: number, bytes: Uint8Array, start: number, end: number): void {
    const text = ++this.#size
    const from = this.#ends[text - 1]!
    this.#text.set(bytes.subarray(start, end), from)
    this.#ends[text] = from + end - start
    this.#codes[text] = code
    this.#slots[slot] = text
  }
}

function hashOf(bytes: Uint8Array, start: number, end: number): number {
  let hash = 0x811c9dc5
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return hash ^ (hash >>> 15)
}
