import { change, type GateBytes, place } from './gate-bytes.ts'

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

/** Before any answer, and after the last. */
export const never: Moment = { wall: -Infinity, steady: -Infinity }

/** So many milliseconds after a question was sent, and never later than now, whatever the server says. */
export function momentAfter(sent: Moment, milliseconds: number): Moment {
  const now = thisMoment()
  return {
    wall: Math.min(sent.wall + milliseconds, now.wall),
    steady: Math.min(sent.steady + milliseconds, now.steady),
  }
}

/** What is to be added to this thread's steady clock to tell the time by one that all threads have in common. */
const toCommonClock = measured()

/** As near as can be: whoever is interrupted between the two looks once more. */
function measured(): number {
  const { process } = globalThis as { process?: { hrtime?: { bigint?(): bigint } } }
  const monotonic = process?.hrtime?.bigint
  // By High Resolution Time 3, section 7, the origins of a page's threads lie on one clock.
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

/** Says of a table at which moment all of it was true, and how many milliseconds old that may become. */
export function setTrueAsOf(
  { bytes }: { bytes: GateBytes },
  asOf: Moment,
  maximumAge: number,
): void {
  const { head, moments } = bytes
  change(head, () => {
    moments[place.wall] = asOf.wall
    // Where another thread reads it, that clock began at another moment.
    moments[place.steady] = asOf.steady + toCommonClock
    moments[place.maximumAge] = maximumAge
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
export function maximumAgeOf({ moments }: GateBytes): number {
  return moments[place.maximumAge]!
}
