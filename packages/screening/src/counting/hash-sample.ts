const fullness = 0.75
/** In few steps, because each step handles every key. */
const growth = 4

/** How far a key is searched for before it is left out: this limits what crafted input can cost. */
const longestSearch = 512

/**
 * A number for each of many keys in bounded memory, 12 bytes a slot. Every key is kept while there is room;
 * after that only those whose first hash, without its sign, lies below a limit that is halved as often as
 * needed. The keys alone decide which of them stay, not their order, and a key that stays was counted from
 * the beginning.
 */
export class HashSample {
  readonly #mostSlots: number
  #firsts = new Int32Array(1 << 8)
  #seconds = new Int32Array(1 << 8)
  #values = new Uint32Array(1 << 8)
  #size = 0
  #limit = 2 ** 32

  /** `mostSlots`: a power of two; three quarters of them can be taken. */
  constructor(mostSlots: number) {
    this.#mostSlots = mostSlots
  }

  /** The numbers at their slots; zero where a slot is free. */
  get values(): Uint32Array {
    return this.#values
  }

  /** The sample holds every key whose first hash lies below. */
  get limit(): number {
    return this.#limit
  }

  /** Share of all keys that the sample holds: 1 where it holds all of them. */
  get share(): number {
    return this.#limit / 2 ** 32
  }

  get isWhole(): boolean {
    return this.#limit === 2 ** 32
  }

  /** Slot of the key in `bytes[start, end)`, see `slotOf`. */
  slotOfBytes(bytes: Uint8Array, start: number, end: number, salt = 0): number {
    const first = firstHash(bytes, start, end, salt)
    return first >>> 0 < this.#limit ? this.slotOf(first, secondHash(bytes, start, end, salt)) : -1
  }

  /**
   * Slot of the key with these 32-bit hashes, or -1 where the sample leaves it out. A new key has the number
   * zero and must be given another at once, which marks the slot as taken.
   */
  slotOf(first: number, second: number): number {
    if (first >>> 0 >= this.#limit) return -1
    const slot = this.#find(first, second)
    if (slot < 0 || this.#values[slot] !== 0) return slot
    if (!this.#isFull()) return this.#take(slot, first, second)
    this.#makeRoom()
    if (first >>> 0 >= this.#limit || this.#isFull()) return -1
    return this.#take(this.#find(first, second), first, second)
  }

  /** The hashes of the key in a slot as one number, see `rankOf`. */
  rankAt(slot: number): number {
    return rankOf(this.#firsts[slot]!, this.#seconds[slot]!)
  }

  #find(first: number, second: number): number {
    const values = this.#values
    const seconds = this.#seconds
    const mask = values.length - 1
    let slot = second & mask
    for (let searched = 0; searched < longestSearch; searched++) {
      if (values[slot] === 0) return slot
      if (seconds[slot] === second && this.#firsts[slot] === first) return slot
      slot = (slot + 1) & mask
    }
    return -1
  }

  #isFull(): boolean {
    return this.#size >= this.#values.length * fullness
  }

  #take(slot: number, first: number, second: number): number {
    if (slot < 0) return -1
    this.#firsts[slot] = first
    this.#seconds[slot] = second
    this.#size++
    return slot
  }

  #makeRoom(): void {
    if (this.#values.length < this.#mostSlots) {
      this.#rebuild(Math.min(this.#values.length * growth, this.#mostSlots))
      return
    }
    while (this.#isFull() && this.#limit > 1) {
      this.#limit /= 2
      this.#rebuild(this.#values.length)
    }
  }

  /** Keys differ from each other, so each takes the first free slot. */
  #rebuild(length: number): void {
    const [oldFirsts, oldSeconds, oldValues] = [this.#firsts, this.#seconds, this.#values]
    const firsts = new Int32Array(length)
    const seconds = new Int32Array(length)
    const values = new Uint32Array(length)
    const limit = this.#limit
    let size = 0
    for (let from = 0; from < oldValues.length; from++) {
      const value = oldValues[from]!
      if (value === 0 || oldFirsts[from]! >>> 0 >= limit) continue
      const slot = freeSlot(values, oldSeconds[from]!)
      if (slot < 0) continue
      firsts[slot] = oldFirsts[from]!
      seconds[slot] = oldSeconds[from]!
      values[slot] = value
      size++
    }
    this.#firsts = firsts
    this.#seconds = seconds
    this.#values = values
    this.#size = size
  }
}

function freeSlot(values: Uint32Array, second: number): number {
  const mask = values.length - 1
  let slot = second & mask
  for (let searched = 0; searched < longestSearch; searched++) {
    if (values[slot] === 0) return slot
    slot = (slot + 1) & mask
  }
  return -1
}

/**
 * Two independent 32-bit hashes of some bytes: FNV-1a with the mixing steps of MurmurHash3. Fast rather than
 * safe from a search for collisions; anything that must not be mistaken is identified by its SHA-256
 * elsewhere. The first hash alone decides whether a sample takes the bytes, so the second is seldom needed.
 * `salt` makes other hashes of the same bytes. Given as signed numbers, for which V8 needs no memory.
 */
export function firstHash(bytes: Uint8Array, start: number, end: number, salt = 0): number {
  let hash = 0x811c9dc5 ^ salt
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x01000193)
  return mixed(hash)
}

export function secondHash(bytes: Uint8Array, start: number, end: number, salt = 0): number {
  let hash = 0x050c5d1f + salt
  for (let i = start; i < end; i++) hash = Math.imul(hash ^ bytes[i]!, 0x5bd1e995)
  return mixed(hash ^ (end - start))
}

/** Both as one 53-bit number. */
export function rankOf(first: number, second: number): number {
  return (first >>> 0) * 2 ** 21 + (second >>> 11)
}

function mixed(hash: number): number {
  let mix = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b)
  mix = Math.imul(mix ^ (mix >>> 13), 0xc2b2ae35)
  return mix ^ (mix >>> 16)
}
