/** Draws that are the same for the same seed. */
export interface Draws {
  /** A whole number from 0, below a bound. */
  below(bound: number): number
  /** One of these, or undefined where there are none. */
  one<T>(from: readonly T[]): T | undefined
  /** This many different ones of these. */
  several<T>(from: readonly T[], count: number): T[]
}

/** Draws by mulberry32. */
export function seeded(seed: number): Draws {
  let state = seed >>> 0
  const below = (bound: number) => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) % bound
  }
  return {
    below,
    one: (from) => from[below(Math.max(1, from.length))],
    several(from, count) {
      const left = [...from]
      const drawn = []
      while (drawn.length < count && left.length > 0) {
        drawn.push(...left.splice(below(left.length), 1))
      }
      return drawn
    },
  }
}
