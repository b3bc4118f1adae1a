/** So many minutes ahead are offered. */
const steps = [15, 30, 60, 120, 240]

/**
 * The moments until which a case can be put aside: a few before its promise is at risk. Where none fits
 * there is none, and the case is not put aside at all.
 *
 * @param latest the last moment that the server takes
 */
export function deferralTimes(now: Date, latest: string): string[] {
  return steps
    .map((minutes) => new Date(now.getTime() + minutes * 60_000).toISOString())
    .filter((moment) => moment <= latest)
}
