/** By which of its two names a group is found. */
export const kinds = { id: 0, reference: 1 } as const
export type NameKind = (typeof kinds)[keyof typeof kinds]

/** Finds the numbers of groups by their names. */
export interface NameIndex {
  /** The number of the group of which `is` says so, among those that may be; -1 where there is none. */
  find(hash: number, kind: NameKind, is: (number: number) => boolean): number
  add(hash: number, kind: NameKind, number: number): void
  bytes(): number
}

const shardBits = 8

interface Shard {
  /** One more than number and kind of a name; 0 is nothing. */
  slots: Uint32Array
  used: number
}

/**
 * A hash table that keeps numbers alone. An entry is a hint: what it leads to says whether it is what was looked
 * for, so a group that lost its name or went away needs not be looked up here. It is in many parts, each of
 * which grows by itself: so nobody waits until all of it has.
 *
 * @param hashOf the hash that a group has by one of its names now; null where it has no such name any more
 */
export function openNameIndex(
  hashOf: (number: number, kind: NameKind) => number | null,
): NameIndex {
  const shards: Shard[] = Array.from({ length: 2 ** shardBits }, () => ({
    slots: new Uint32Array(16),
    used: 0,
  }))
  return {
    find(hash, kind, is) {
      const { slots } = shardOf(hash)
      const mask = slots.length - 1
      for (let slot = hash & mask; ; slot = (slot + 1) & mask) {
        const entry = slots[slot]!
        if (entry === 0) return -1
        if (((entry - 1) & 1) === kind && is((entry - 1) >>> 1)) return (entry - 1) >>> 1
      }
    },
    add(hash, kind, number) {
      const shard = shardOf(hash)
      if ((shard.used + 1) * 5 > shard.slots.length * 3) grow(shard)
      insert(shard, hash, number * 2 + kind + 1)
    },
    bytes: () => shards.reduce((sum, { slots }) => sum + slots.byteLength, 0),
  }

  function shardOf(hash: number): Shard {
    return shards[hash >>> (32 - shardBits)]!
  }

  function insert(shard: Shard, hash: number, entry: number) {
    const mask = shard.slots.length - 1
    let slot = hash & mask
    while (shard.slots[slot] !== 0) {
      if (shard.slots[slot] === entry) return
      slot = (slot + 1) & mask
    }
    shard.slots[slot] = entry
    shard.used += 1
  }

  /** Keeps what still leads somewhere. */
  function grow(shard: Shard) {
    const entries = shard.slots.filter((entry) => entry !== 0)
    const live = [...entries].flatMap((entry) => {
      const hash = hashOf((entry - 1) >>> 1, ((entry - 1) & 1) as NameKind)
      return hash !== null && shardOf(hash) === shard ? [{ hash, entry }] : []
    })
    let length = 16
    while (length * 4 < live.length * 7) length *= 2
    shard.slots = new Uint32Array(length)
    shard.used = 0
    for (const { hash, entry } of live) insert(shard, hash, entry)
  }
}
