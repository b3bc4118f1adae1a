/** Draws that come out the same in every run, from a seed. */
export interface Chance {
  /** From 0 to, not including, 1. */
  part(): number
  /** A whole number from `from` to, not including, `to`. */
  whole(from: number, to: number): number
  /** Between two bounds, each value as likely. */
  between(from: number, to: number): number
  /** Around 0, as errors are. */
  normal(): number
  one<T>(of: readonly T[]): T
  /** True with this probability. */
  is(probability: number): boolean
}

/** Xoshiro128** by David Blackman and Sebastiano Vigna (public domain), seeded by a word. */
export function chance(word: string): Chance {
  const state = seedOf(word)
  const part = () => next(state) / 2 ** 32
  const whole = (from: number, to: number) => from + Math.floor(part() * (to - from))
  return {
    part,
    whole,
    between: (from, to) => from + part() * (to - from),
    normal: () => Math.sqrt(-2 * Math.log(1 - part())) * Math.cos(2 * Math.PI * part()),
    one: (of) => of[whole(0, of.length)]!,
    is: (probability) => part() < probability,
  }
}

function next(s: Uint32Array): number {
  const result = Math.imul(turned(Math.imul(s[1]!, 5), 7), 9) >>> 0
  const shifted = s[1]! << 9
  s[2]! ^= s[0]!
  s[3]! ^= s[1]!
  s[1]! ^= s[2]!
  s[0]! ^= s[3]!
  s[2]! ^= shifted
  s[3] = turned(s[3]!, 11)
  return result
}

function turned(bits: number, by: number): number {
  return (bits << by) | (bits >>> (32 - by))
}

function seedOf(word: string): Uint32Array {
  const state = Uint32Array.of(0x9e3779b9, 0x243f6a88, 0xb7e15162, 0xdeadbeef)
  for (const letter of word) {
    state[0] = Math.imul(state[0]! ^ letter.codePointAt(0)!, 0x85ebca6b)
    for (let round = 0; round < 3; round++) next(state)
  }
  return state
}
