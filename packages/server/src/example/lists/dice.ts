/** Draws that come out the same in every run: a list is written from its name alone. */
export interface Dice {
  /** A whole number from 0 up to, not including, `below`. */
  number(below: number): number
  one<T>(of: readonly T[]): T
  /** One of the values, by their weights. */
  weighted<T>(of: readonly (readonly [T, number])[]): T
  /** True in this many of a hundred draws. */
  percent(chance: number): boolean
}

/** Mulberry32, a public-domain generator by Tommy Ettinger, seeded by a word. */
export function dice(word: string): Dice {
  let state = 0x9e3779b9
  for (const letter of word) state = Math.imul(state ^ letter.codePointAt(0)!, 0x85ebca6b) >>> 0

  function draw(): number {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
  const number = (below: number) => Math.floor(draw() * below)
  return {
    number,
    one: (of) => of[number(of.length)]!,
    weighted(of) {
      let left = draw() * of.reduce((sum, [, weight]) => sum + weight, 0)
      for (const [value, weight] of of) {
        left -= weight
        if (left < 0) return value
      }
      return of.at(-1)![0]
    },
    percent: (chance) => draw() * 100 < chance,
  }
}
