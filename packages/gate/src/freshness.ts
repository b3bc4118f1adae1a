import { change, type GateBytes, place } from './gate-bytes.ts'
import { type Moment, toCommonClock } from './moment.ts'

/** Says of a table at which moment all of it was true, and how many milliseconds old that may become. */
export function setTrueAsOf({ bytes }: { bytes: GateBytes }, asOf: Moment, most: number): void {
  const { head, moments } = bytes
  change(head, () => {
    moments[place.wall] = asOf.wall
    // Where another thread reads it, that clock began at another moment.
    moments[place.steady] = asOf.steady + toCommonClock
    moments[place.most] = most
  })
}

/**
 * How many milliseconds ago all of a table was true, by the clock that says more.
 *
 * @param now the time of day, where it was just read
 */
export function ageOf({ moments }: GateBytes, now = Date.now()): number {
  const steady = performance.now() + toCommonClock
  return Math.max(now - moments[place.wall]!, steady - moments[place.steady]!)
}

/** How old it may become. */
export function mostOf({ moments }: GateBytes): number {
  return moments[place.most]!
}
