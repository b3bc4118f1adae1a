/** What is needed of a sketch to compare it; the hashes may be keyed, if all are with the same key. */
export interface ComparableSketch {
  recipients: number
  rate: number
  /** The picked hashes by how many zero bits they begin with: `levels[i]` holds those with exactly i, the last those with as many or more. */
  levels: readonly ReadonlySet<bigint>[]
}

/** How two lists overlap, as far as their samples tell. */
export interface Overlap {
  /** Share of the first list that stands in the second, from 0 to 1, and the other way round. */
  ofFirst: number
  ofSecond: number
  /** Recipients that both hold. */
  recipients: number
  /** Sampled recipients of the first list that were compared, and how many of them the second holds. */
  compared: number
  shared: number
  /** Standard error of `ofFirst`: the square root of p(1 − p)/m for m compared recipients. */
  error: number
}

/**
 * Estimates the overlap of two lists from their sketches. Both are cut to the higher of their
 * rates, where they have picked by the same rule; so a list that is compared with a much larger
 * one may be judged by few of its recipients, which `compared` and `error` say.
 */
export function compareSketches(first: ComparableSketch, second: ComparableSketch): Overlap {
  const rate = Math.max(first.rate, second.rate)
  let compared = 0
  let shared = 0
  for (let level = rate; level < first.levels.length; level++) {
    for (const hash of first.levels[level]!) {
      compared++
      if (second.levels[level]?.has(hash)) shared++
    }
  }
  const ofFirst = compared === 0 ? 0 : shared / compared
  const recipients = Math.round(ofFirst * first.recipients)
  return {
    ofFirst,
    ofSecond: second.recipients === 0 ? 0 : Math.min(1, recipients / second.recipients),
    recipients,
    compared,
    shared,
    error: compared === 0 ? 1 : Math.sqrt((ofFirst * (1 - ofFirst)) / compared),
  }
}

/**
 * How many of a list's sampled recipients stand in any of several other lists: what those hold
 * together. All are cut to the highest of their rates.
 */
export function compareWithAll(
  list: ComparableSketch,
  others: readonly ComparableSketch[],
): { compared: number; shared: number; isWhole: boolean } {
  const rate = others.reduce((highest, other) => Math.max(highest, other.rate), list.rate)
  let compared = 0
  let shared = 0
  for (let level = rate; level < list.levels.length; level++) {
    for (const hash of list.levels[level]!) {
      compared++
      if (others.some((other) => other.levels[level]?.has(hash))) shared++
    }
  }
  return { compared, shared, isWhole: rate === 0 }
}
