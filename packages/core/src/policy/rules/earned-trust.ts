/** One-sided: with this probability at most, a share beyond the bound would have looked this good. */
const level = 0.05

/**
 * How many decisions without a single bad list show that less than a share is bad: with n of them the upper
 * bound is 1 - 0.05^(1/n) (Clopper and Pearson 1934, for none of n).
 *
 * @param badShare between 0 and 1
 */
export function decisionsNeeded(badShare: number): number {
  return Math.ceil(Math.log(level) / Math.log1p(-badShare))
}

/**
 * The lower bound (Clopper and Pearson 1934, one-sided, 95 %) of the share in which people decided alike, from
 * 0 to 1; null where nobody has decided.
 */
export function agreedAtLeast(agreed: number, decided: number): number | null {
  if (decided === 0) return null
  if (agreed === 0) return 0
  let [low, high] = [0, agreed / decided]
  for (let step = 0; step < 40; step += 1) {
    const middle = (low + high) / 2
    if (atLeast(agreed, decided, middle) < level) low = middle
    else high = middle
  }
  return low
}

/** The probability of `least` or more of `all`, each with the probability `share`. */
function atLeast(least: number, all: number, share: number): number {
  if (share === 0) return 0
  // From the term for all of them downwards, each from the one before.
  let term = all * Math.log(share)
  let sum = Math.exp(term)
  for (let count = all - 1; count >= least; count -= 1) {
    term += Math.log((count + 1) / (all - count)) + Math.log1p(-share) - Math.log(share)
    sum += Math.exp(term)
  }
  return sum
}

/**
 * The share of such cases that the lot leaves to a person: larger lists are drawn more often, as if each part
 * of the usual size drew a lot of its own. None is drawn less often than one in twenty.
 *
 * @param sampleShare what the policy wants on average
 * @param usual recipients of a list that the rule accepts, on average; null where that is not known yet
 */
export function lotShare(sampleShare: number, recipients: number, usual: number | null): number {
  if (usual === null || usual <= 0) return sampleShare
  const least = Math.min(sampleShare, 0.05)
  return Math.max(least, 1 - (1 - sampleShare) ** (recipients / usual))
}
