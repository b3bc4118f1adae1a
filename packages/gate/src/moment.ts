/** A moment by both clocks of the machine: of the day, which can be put, and of its running, which can stand still. */
export interface Moment {
  wall: number
  steady: number
}

export function thisMoment(): Moment {
  return { wall: Date.now(), steady: performance.now() }
}

/** Milliseconds since a moment by the clock that says more: so neither makes anything look younger. */
export function since({ wall, steady }: Moment): number {
  return Math.max(Date.now() - wall, performance.now() - steady)
}
