/** Draws that follow from a seed alone. */
export interface Draws {
  /** From 0 to 1. */
  share(): number
  /** How many of so many, each with this probability. */
  count(of: number, probability: number): number
  /** Normal, with mean 0 and spread 1. */
  normal(): number
}

/** Draws by mulberry32. */
export function drawsFrom(seed: number): Draws {
  let state = seed
  function share(): number {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
  }
  function normal(): number {
    return Math.sqrt(-2 * Math.log(1 - share())) * Math.cos(2 * Math.PI * share())
  }
  function count(of: number, probability: number): number {
    if (of === 0 || probability <= 0) return 0
    if (probability >= 1) return of
    const [mean, rest] = [of * probability, of * (1 - probability)]
    if (mean > 1000 && rest > 1000) {
      const drawn = mean + normal() * Math.sqrt(mean * (1 - probability))
      return Math.min(of, Math.max(0, Math.round(drawn)))
    }
    return countOneByOne(of, probability)
  }
  /** From one that is counted to the next, so that it takes as long as many are. */
  function countOneByOne(of: number, probability: number): number {
    let counted = 0
    const step = Math.log1p(-probability)
    for (let at = Math.floor(Math.log(1 - share()) / step); at < of; counted += 1) {
      at += 1 + Math.floor(Math.log(1 - share()) / step)
    }
    return counted
  }
  return { share, count, normal }
}
