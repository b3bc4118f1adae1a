import type { Clock } from '../../packages/server/src/clock.ts'

/** The system's clock, which a journey can move on. */
export interface MovedClock extends Clock {
  forward(days: number): void
}

/** Runs like the system's clock, ahead of it by as much as it was moved. */
export function movedClock(): MovedClock {
  let ahead = 0
  return {
    now: () => new Date(Date.now() + ahead).toISOString(),
    forward(days) {
      ahead += days * 86_400_000
    },
  }
}
