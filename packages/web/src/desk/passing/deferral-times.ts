/** This many minutes ahead are offered. */
const steps = [15, 30, 60, 120, 240]

/**
 * The moments until which a case can be put aside: a few before its promise is at risk. If none fits, there
 * are none, and the case cannot be put aside.
 *
 * @param latest the last moment that the server accepts
 */
export function deferralTimes(now: Date, latest: string): string[] {
  return steps
    .map((minutes) => new Date(now.getTime() + minutes * 60_000).toISOString())
    .filter((moment) => moment <= latest)
}
