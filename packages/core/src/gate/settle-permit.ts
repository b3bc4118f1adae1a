/** A permit that was given, and whether it was reported before what was sent under it. */
export interface GivenPermit {
  count: number
  isSettled: boolean
  /** The names of the caps from which it was taken. */
  caps: readonly string[]
}

/** What follows from a report under a permit. */
export interface Settlement {
  /** How many messages it does not cover. */
  over: number
  /** Whether the permit is settled by this. */
  settles: boolean
  /** By how much what was taken from its caps changes. */
  taken: number
}

/**
 * Settles a permit by what was sent under it, once: what it was for and was not sent is given back. What is
 * reported under it afterwards was sent all the same, so it is over, and counts.
 *
 * @param permit null where it does not exist, or is for something else than what was sent
 */
export function settlePermit(permit: GivenPermit | null, sent: number): Settlement {
  if (permit === null) return { over: sent, settles: false, taken: 0 }
  if (permit.isSettled) return { over: sent, settles: false, taken: sent }
  return { over: Math.max(0, sent - permit.count), settles: true, taken: sent - permit.count }
}
