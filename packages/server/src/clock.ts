import type { Instant } from '@freigabe/core'

/** Where the server takes the time from; tests and simulations move it by hand. */
export interface Clock {
  now(): Instant
}

export const systemClock: Clock = {
  now() {
    const now = Date.now()
    if (now !== last.at) last = { at: now, instant: new Date(now).toISOString() }
    return last.instant
  },
}

/** Formatted once a millisecond, however often it is asked for. */
let last = { at: 0, instant: '' }
