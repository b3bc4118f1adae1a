import { idInto, isId } from './bytes.ts'
import { type GateBytes, type IndexBytes, reach } from './gate-bytes.ts'
import { isReferenced, namesAt } from './group-record.ts'

/** Entries per page: the whole hash of a name, and what it leads to; 0 is nothing. */
const slotBits = 9
const slots = 2 ** slotBits
const last = slots - 1
/** A page with more entries than this becomes two. */
const maximumEntries = slots * 0.8
/** Hashes share more bits than this only by bad luck, or by design. */
const maximumAlike = 22

/** Tells whether an entry leads to what is looked for: a hash alone proves nothing. */
type IsIt = (entry: number) => boolean

/**
 * The entry of a name with this hash that leads to it; 0 where there is none. Terminates whatever it reads.
 */
export function findEntry(
  head: Int32Array,
  { directory, slots: { view }, depth }: IndexBytes,
  hash: number,
  isIt: IsIt,
): number {
  const page = directory.view[hash & ((1 << head[depth]!) - 1)]! * slots
  let slot = hash >>> (32 - slotBits)
  for (let tries = 0; tries < slots; tries += 1) {
    const at = (page + slot) * 2
    const entry = view[at + 1]!
    if (entry === 0) return 0
    if (view[at] === hash && isIt(entry)) return entry
    slot = (slot + 1) & last
  }
  return 0
}

/** Where the search for a name with this hash begins. */
export function homeOf(head: Int32Array, { directory, depth }: IndexBytes, hash: number): number {
  const page = directory.view[hash & ((1 << head[depth]!) - 1)]! * slots
  return (page + (hash >>> (32 - slotBits))) * 2
}

/** The first entry of a name with this hash, whatever it leads to; 0 where there is none. */
export function firstEntry(head: Int32Array, index: IndexBytes, hash: number): number {
  return findEntry(head, index, hash, isAnything)
}

const isAnything = () => true

/** Adds names by their hashes with what they lead to, changes that, and removes it. */
export interface NameIndex {
  add(hash: number, entry: number): void
  change(hash: number, from: number, to: number): void
  remove(hash: number, entry: number): void
}

/**
 * Extendible hashing (Fagin and others, 1979): when a page is full, the half whose next bit is set moves to
 * another. A reader never waits for more than one page, and no memory is wasted on places that were outgrown.
 */
export function openNameIndex(bytes: GateBytes, index: IndexBytes): NameIndex {
  const { head } = bytes
  const { directory } = index
  /** For each page, how many entries it has and how many bits they share. */
  const used: number[] = [0]
  const alike: number[] = [0]
  reach(bytes, directory, 1)
  reach(bytes, index.slots, slots * 2)
  return {
    add(hash, entry) {
      let page = pageOf(hash)
      for (; used[page]! >= maximumEntries && alike[page]! < maximumAlike; page = pageOf(hash))
        split(page)
      if (used[page] === last) throw new Error('Too many names of the gate lie at one place.')
      insert(page, hash, entry)
    },
    change(hash, from, to) {
      const page = pageOf(hash)
      index.slots.view[at(page, slotOf(page, hash, from)) + 1] = to
    },
    remove(hash, entry) {
      const page = pageOf(hash)
      closeUp(page, slotOf(page, hash, entry))
      used[page]! -= 1
    },
  }

  function slotOf(page: number, hash: number, entry: number): number {
    const { view } = index.slots
    let slot = hash >>> (32 - slotBits)
    while (view[at(page, slot)] !== hash || view[at(page, slot) + 1] !== entry) {
      slot = (slot + 1) & last
    }
    return slot
  }

  function pageOf(hash: number): number {
    return directory.view[hash & ((1 << head[index.depth]!) - 1)]!
  }

  function at(page: number, slot: number): number {
    return (page * slots + slot) * 2
  }

  function insert(page: number, hash: number, entry: number) {
    const { view } = index.slots
    let slot = hash >>> (32 - slotBits)
    while (view[at(page, slot) + 1] !== 0) slot = (slot + 1) & last
    view[at(page, slot)] = hash
    view[at(page, slot) + 1] = entry
    used[page]! += 1
  }

  /** Moves an entry behind a gap into it where it would otherwise no longer be found. */
  function closeUp(page: number, slot: number) {
    const { view } = index.slots
    let gap = slot
    for (let next = (gap + 1) & last; view[at(page, next) + 1] !== 0; next = (next + 1) & last) {
      const home = view[at(page, next)]! >>> (32 - slotBits)
      if (((next - home) & last) < ((next - gap) & last)) continue
      view.copyWithin(at(page, gap), at(page, next), at(page, next) + 2)
      gap = next
    }
    view.fill(0, at(page, gap), at(page, gap) + 2)
  }

  function split(page: number) {
    if (alike[page] === head[index.depth]) deepen()
    const bit = 1 << alike[page]!
    const other = used.push(0) - 1
    alike[page]! += 1
    alike.push(alike[page]!)
    reach(bytes, index.slots, used.length * slots * 2)
    const { view } = index.slots
    const entries = view.slice(at(page, 0), at(page + 1, 0))
    view.fill(0, at(page, 0), at(page + 1, 0))
    used[page] = 0
    for (let place = 0; place < 2 ** head[index.depth]!; place += 1) {
      if (directory.view[place] === page && (place & bit) !== 0) directory.view[place] = other
    }
    for (let place = 0; place < entries.length; place += 2) {
      const [hash, entry] = [entries[place]!, entries[place + 1]!]
      if (entry !== 0) insert((hash & bit) === 0 ? page : other, hash, entry)
    }
  }

  /** One bit more selects the page. */
  function deepen() {
    const length = 2 ** head[index.depth]!
    reach(bytes, directory, length * 2)
    directory.view.copyWithin(length, 0, length)
    head[index.depth]! += 1
  }
}

/** A name that is looked for: an id, or a reference of a platform's. */
export class WantedName {
  /** Before its owner is mixed in. */
  hash = 0
  readonly #seed: number
  #isId = false
  #length = 0
  readonly #bytes = new Uint8Array(256)

  constructor(seed: number) {
    this.#seed = seed
  }

  /** Returns false where nothing can have such a name. */
  read(text: string): boolean {
    this.#isId = isId(text)
    if (this.#isId) return this.#readId(text)
    const { length } = text
    if (length > longestName) return false
    let hash = this.#seed
    let all = 0
    for (let place = 0; place < length; place += 1) {
      const code = text.charCodeAt(place)
      all |= code
      hash = Math.imul(hash ^ code, prime)
      this.#bytes[place] = code
    }
    this.hash = hash
    this.#length = length
    return all <= 0x7f
  }

  /** The id that a record begins with. */
  readIdOf(record: Uint8Array): void {
    this.#isId = true
    this.#bytes.set(record.subarray(namesAt.id, namesAt.id + idBytes))
    this.hash = hashOfBytes(this.#bytes, 0, idBytes, this.#seed)
  }

  /** Whether the record that begins at a place has this name. */
  isOf(bytes: Uint8Array, start: number): boolean {
    if (this.#isId) return this.#equals(bytes, start + namesAt.id, idBytes)
    const at = start + namesAt.reference
    const length = this.#length
    return isReferenced(bytes, start) && bytes[at] === length && this.#equals(bytes, at + 1, length)
  }

  #readId(text: string): boolean {
    idInto(this.#bytes, 0, text)
    this.hash = hashOfBytes(this.#bytes, 0, idBytes, this.#seed)
    return true
  }

  #equals(bytes: Uint8Array, at: number, length: number): boolean {
    const wanted = this.#bytes
    for (let place = 0; place < length; place += 1) {
      if (bytes[at + place] !== wanted[place]) return false
    }
    return true
  }
}

export const longestName = 255
const idBytes = 16
const prime = 0x01000193

/** The hashes of a record's names: of its id and, where it has one, of its reference. */
export function hashesOf(bytes: Uint8Array, start: number, seed: number): readonly number[] {
  const id = hashOfBytes(bytes, start + namesAt.id, idBytes, seed)
  if (!isReferenced(bytes, start)) return [id]
  const at = start + namesAt.reference
  return [id, hashOfBytes(bytes, at + 1, bytes[at]!, seed)]
}

function hashOfBytes(bytes: Uint8Array, at: number, length: number, seed: number): number {
  let hash = seed
  for (let place = at; place < at + length; place += 1) {
    hash = Math.imul(hash ^ bytes[place]!, prime)
  }
  return hash
}

/** Mixes the owner of a name into a hash, and each bit into all others, as murmur3 ends. */
export function mixed(hash: number, owner: number): number {
  let mix = hash ^ Math.imul(owner, 0x9e3779b1)
  mix ^= mix >>> 16
  mix = Math.imul(mix, 0x85ebca6b)
  mix ^= mix >>> 13
  mix = Math.imul(mix, 0xc2b2ae35)
  return (mix ^ (mix >>> 16)) >>> 0
}
