/**
 * Says whether a rate lies above a threshold, and may be asked as often as one likes: each hour, after each
 * recipient, for as long as mail goes out.
 *
 * For each of a few alternatives p above the threshold p0, a *likelihood ratio* says how much better p explains
 * what came than p0 does (A. Wald, Sequential tests of statistical hypotheses, Annals of Mathematical Statistics
 * 16, 1945). Every recipient multiplies it by p/p0 if something came of them, else by (1-p)/(1-p0). If something
 * comes with probability q, this factor is on average 1 + (q-p0)(p-p0)/(p0(1-p0)): 1 at the threshold and less
 * below it, whatever q was before. So the ratio is a non-negative supermartingale with the start 1 for every rate
 * up to the threshold, and so is a mixture of such ratios whose weights sum to 1. That one of them ever reaches
 * 1/level has at most the probability `level` (J. Ville, 1939; for mixtures H. Robbins, Statistical methods related
 * to the law of the iterated logarithm, Annals of Mathematical Statistics 41, 1970; for looks at any time
 * R. Johari, P. Koomen, L. Pekelis and D. Walsh, Always valid inference, 2015, Operations Research 70, 2022).
 *
 * Two things follow that matter here. What has not come back yet counts as nothing: it can only lower the ratio, so
 * a look before the end of a window is valid, too. And where samples can tell only a share s of the recipients
 * apart, something told comes of a recipient with probability sq: the same test with the threshold sp0.
 */

/** What came of how many recipients. */
export interface Returned {
  came: number
  of: number
  /** The share of recipients of whom it could be told, above 0 up to 1. */
  shareTold: number
}

/**
 * The natural logarithm of the mixture of likelihood ratios for all of them together.
 *
 * @param threshold above 0 and below 1
 */
export function logRatio(threshold: number, returned: readonly Returned[]): number {
  const ratios = oddsFactors.map((factor) =>
    returned.reduce((sum, one) => sum + logRatioOfOne(threshold, factor, one), 0),
  )
  const highest = Math.max(...ratios)
  const sum = ratios.reduce((total, ratio) => total + Math.exp(ratio - highest), 0)
  return highest + Math.log(sum / ratios.length)
}

/**
 * Whether the rate is above the threshold. For one that is not, the answer is wrong with a probability of at most
 * `level`, however often it is asked for while recipients are added.
 */
export function isAbove(threshold: number, returned: readonly Returned[], level: number): boolean {
  return logRatio(threshold, returned) >= -Math.log(level)
}

/**
 * The alternatives, all with the same weight: the odds of the threshold times these factors, each √2 times the one
 * before, from a fifth above the threshold to 27 times.
 */
const oddsFactors = Array.from({ length: 10 }, (_, at) => 2 ** (at / 2 + 1 / 4))

function logRatioOfOne(
  threshold: number,
  factor: number,
  { came, of, shareTold }: Returned,
): number {
  const odds = (threshold * shareTold) / (1 - threshold * shareTold)
  const ofNothing = -Math.log1p(((factor - 1) * odds) / (1 + odds))
  return came * Math.log(factor) + of * ofNothing
}
