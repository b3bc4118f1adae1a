/** What a comparison needs of a sketch; the hashes may be keyed, if all have the same key. */
export interface ComparableSketch {
  recipients: number
  rate: number
  /**
   * The picked hashes by their number of leading zero bits: `levels[i]` holds those with exactly i, the last
   * those with as many or more.
   */
  levels: readonly ReadonlySet<bigint>[]
}

/**
 * The sketch of a list's mailboxes, in which the spellings that a provider delivers alike are one.
 *
 * @param differing by level, the hashes that only one of the two sketches holds
 */
export function byMailboxes(
  { recipients, rate, levels }: ComparableSketch,
  differing: ComparableSketch['levels'],
): ComparableSketch {
  const mailboxes = levels.map((level, i) => {
    const hashes = new Set(level)
    for (const hash of differing[i] ?? []) if (!hashes.delete(hash)) hashes.add(hash)
    return hashes
  })
  return { recipients, rate, levels: mailboxes }
}

/** How two lists overlap, as far as their samples show. */
export interface Overlap {
  /** Share of the first list that is in the second, from 0 to 1, and the reverse. */
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
 * Estimates the overlap of two lists from their sketches. Both are cut to the higher of their rates, where
 * they have picked by the same rule. A list compared with a much larger one may therefore be judged by few of
 * its recipients; `compared` and `error` show this.
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
 * How many of a list's sampled recipients are in at least one of several other lists. All are cut to the
 * highest of their rates.
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
