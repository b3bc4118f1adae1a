import type { Clock } from '../clock.ts'

/** A clock that stands still until a test moves it. */
export interface TestClock extends Clock {
  set(instant: string): void
  forward(duration: { days?: number; hours?: number; minutes?: number }): void
}

/** Starts on a Wednesday morning within business hours in Berlin. */
export function testClock(start = '2026-11-25T09:00:00.000Z'): TestClock {
  let now = new Date(start).toISOString()
  const set = (instant: string | number) => {
    now = new Date(instant).toISOString()
  }
  return {
    now: () => now,
    set,
    forward({ days = 0, hours = 0, minutes = 0 }) {
      set(Date.parse(now) + ((days * 24 + hours) * 60 + minutes) * 60_000)
    },
  }
}
