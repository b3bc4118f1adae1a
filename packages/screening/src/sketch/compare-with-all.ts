import type { ComparableSketch } from './compare-sketches.ts'

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
