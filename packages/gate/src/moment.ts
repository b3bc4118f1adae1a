/** A moment by both clocks of the machine: of the day, which can be put, and of its running, which can stand still. */
export interface Moment {
  wall: number
  steady: number
}

export function thisMoment(): Moment {
  return { wall: Date.now(), steady: performance.now() }
}

/**
 * Milliseconds since a moment by the clock that says more: so neither makes anything look younger.
 *
 * @param now the time of day, where it was just read: to read a clock takes longer than all else of a check
 */
export function since({ wall, steady }: Moment, now = Date.now()): number {
  return Math.max(now - wall, performance.now() - steady)
}

/** Milliseconds from one moment to another by the clock that says less: so neither makes the other look later. */
export function between(one: Moment, other: Moment): number {
  return Math.min(other.wall - one.wall, other.steady - one.steady)
}
