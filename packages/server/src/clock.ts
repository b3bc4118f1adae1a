import type { Instant } from '@freigabe/core'

/** Where the server takes the time from; tests and simulations move it by hand. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = { now: () => new Date().toISOString() }
