import { change, type GateBytes, place } from './gate-bytes.ts'

/**
 * A moment by both clocks of the machine: the time of day, which can be set, and the running time, which can
 * stand still.
 */
export interface Moment {
  wall: number
  steady: number
}

export function thisMoment(): Moment {
  return { wall: Date.now(), steady: performance.now() }
}

/**
 * Milliseconds since a moment by the clock that shows more, so that neither makes anything look younger.
 *
 * @param now the time of day, if it was just read: reading a clock takes longer than the rest of a check
 */
export function since({ wall, steady }: Moment, now = Date.now()): number {
  return Math.max(now - wall, performance.now() - steady)
}

/**
 * Milliseconds from one moment to another by the clock that shows less, so that neither makes the other look
 * later.
 */
export function between(one: Moment, other: Moment): number {
  return Math.min(other.wall - one.wall, other.steady - one.steady)
}

/** Before any answer, and after the last. */
export const never: Moment = { wall: -Infinity, steady: -Infinity }

/** This many milliseconds after a question was sent, and never later than now, whatever the server says. */
export function momentAfter(sent: Moment, milliseconds: number): Moment {
  const now = thisMoment()
  return {
    wall: Math.min(sent.wall + milliseconds, now.wall),
    steady: Math.min(sent.steady + milliseconds, now.steady),
  }
}

/** What to add to this thread's steady clock to get a time that all threads share. */
const toCommonClock = measured()

/** As close as possible: an interruption between the readings spoils a try, so there are several. */
function measured(): number {
  const { process } = globalThis as { process?: { hrtime?: { bigint?(): bigint } } }
  const monotonic = process?.hrtime?.bigint
  // By High Resolution Time 3, section 7, the time origins of a page's threads are on one clock.
  if (monotonic === undefined) return performance.timeOrigin
  let [best, offset] = [Infinity, 0]
  for (let tries = 0; tries < 20; tries += 1) {
    const before = Number(monotonic()) / 1e6
    const here = performance.now()
    const after = Number(monotonic()) / 1e6
    if (after - before < best) [best, offset] = [after - before, after - here]
  }
  return offset
}

/** Sets the moment at which all of a table was true, and its maximum age in milliseconds. */
export function setTrueAsOf(
  { bytes }: { bytes: GateBytes },
  asOf: Moment,
  maximumAge: number,
): void {
  const { head, moments } = bytes
  change(head, () => {
    moments[place.wall] = asOf.wall
    // In another thread that reads it, that clock began at another moment.
    moments[place.steady] = asOf.steady + toCommonClock
    moments[place.maximumAge] = maximumAge
  })
}

/**
 * How many milliseconds ago all of a table was true, by the clock that shows more.
 *
 * @param now the time of day, if it was just read
 */
export function ageOf({ moments }: GateBytes, now = Date.now()): number {
  const steady = performance.now() + toCommonClock
  return Math.max(now - moments[place.wall]!, steady - moments[place.steady]!)
}

/** Its maximum age. */
export function maximumAgeOf({ moments }: GateBytes): number {
  return moments[place.maximumAge]!
}
