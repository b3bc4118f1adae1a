/** Why somebody is no longer mailed, from the least grave to the gravest. */
export const suppressionKinds = ['hard_bounced', 'unsubscribed', 'complained'] as const
export type SuppressionKind = (typeof suppressionKinds)[number]

/** The people whom an account must not mail again: plain data that can be passed to a thread. */
export interface Suppressed {
  /**
   * The first 64 bits of the SHA-256 of the normalised address, in any order. Where another spelling of a mailbox
   * was reported, that of its form with every bit turned: no address has it.
   */
  hashes: BigUint64Array
  /** For each of them, the index of its kind in `suppressionKinds`. */
  kinds: Uint8Array
  /** For each of them, when that was last reported, in seconds since 1970. */
  since: Uint32Array
}

/** Why and since when a recipient is suppressed. */
export interface Suppression {
  kind: SuppressionKind
  /** Milliseconds since 1970. */
  since: number
}

/**
 * Tells in nanoseconds whether and why a recipient is suppressed: millions are looked up. A table with open
 * addressing; 13 to 39 bytes for each suppressed one.
 */
export class SuppressedSet {
  readonly #highs: Uint32Array
  readonly #lows: Uint32Array
  /** Index of the kind plus one; zero where a slot is free. */
  readonly #kinds: Uint8Array
  readonly #since: Uint32Array

  /** If an address has several kinds, the gravest counts, and the latest moment. */
  constructor({ hashes, kinds, since }: Suppressed) {
    const slots = 2 ** Math.ceil(Math.log2(Math.max(2, hashes.length * 1.5)))
    this.#highs = new Uint32Array(slots)
    this.#lows = new Uint32Array(slots)
    this.#kinds = new Uint8Array(slots)
    this.#since = new Uint32Array(slots)
    for (let i = 0; i < hashes.length; i++) {
      const high = Number(hashes[i]! >> 32n)
      const low = Number(hashes[i]! & 0xffff_ffffn)
      const slot = this.#find(high, low)
      this.#highs[slot] = high
      this.#lows[slot] = low
      this.#kinds[slot] = Math.max(this.#kinds[slot]!, kinds[i]! + 1)
      this.#since[slot] = Math.max(this.#since[slot]!, since[i]!)
    }
  }

  /** Why the recipient with this SHA-256, given as words, is suppressed; null if it is not. */
  find(hash: Int32Array): Suppression | null {
    return this.#read(hash[0]! >>> 0, hash[1]! >>> 0)
  }

  /** Why the mailbox with this hash is suppressed under any of its spellings; null if it is not. */
  findMailbox(hash: Int32Array): Suppression | null {
    return this.find(hash) ?? this.#read(~hash[0]! >>> 0, ~hash[1]! >>> 0)
  }

  #read(high: number, low: number): Suppression | null {
    const slot = this.#find(high, low)
    const kind = this.#kinds[slot]!
    if (kind === 0) return null
    return { kind: suppressionKinds[kind - 1]!, since: this.#since[slot]! * 1000 }
  }

  /** The slot of the hash, or the free one where it belongs. */
  #find(high: number, low: number): number {
    const mask = this.#kinds.length - 1
    let slot = low & mask
    while (this.#kinds[slot] !== 0 && (this.#lows[slot] !== low || this.#highs[slot] !== high)) {
      slot = (slot + 1) & mask
    }
    return slot
  }
}
