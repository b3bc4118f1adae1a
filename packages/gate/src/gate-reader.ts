import { ByteReader } from './bytes.ts'
import { type GateBytes, type SharedBytes, sharedGateBytes, word } from './gate-bytes.ts'
import { decodeGroup, type GroupRecord } from './group-record.ts'
import { openMarks } from './mailing-days.ts'
import { ageOf, maximumAgeOf } from './moment.ts'
import { type TableView, viewTable } from './table-view.ts'

/** Reads a table to which another thread may write meanwhile. */
export interface GateReader {
  /** What is read of it, within `whole` alone. */
  readonly view: TableView
  /** Another number whenever anything of it has changed, also how old it is. */
  version(): number
  /**
   * What `read` makes of the table as all of it stood at one moment; undefined where it went on changing for too
   * long. Meanwhile `read` may see what makes no sense, and is then called again: it changes nothing, and ends.
   */
  whole<Question, Answer>(
    read: (question: Question) => Answer,
    question: Question,
  ): Answer | undefined
  /**
   * Whether it is too old to be answered from, with both clocks read at most once within a millisecond.
   *
   * @param now the time of day, just read
   * @param wished how old it may be, where that is less than what it may be at all
   */
  isStale(now: number, wished?: number): boolean
  /** How many milliseconds old it is at most. */
  age(): number
  /** Marks that a campaign to a group, by its number, was let pass on a day, in days since 1970. */
  mark(group: number, day: number): void
}

/** So long a check waits at most for whoever writes. */
const patienceMilliseconds = 50
/** After so many tries the clock is looked at. */
const triesBetweenLooks = 256

/** What was being read has changed, so it is read once more. */
class Changed extends Error {}

/** @param shared what another thread handed over */
export function attachToGate(shared: SharedBytes): GateReader {
  return readGate(sharedGateBytes(shared))
}

export function readGate(bytes: GateBytes): GateReader {
  const { head } = bytes
  const fence = new Int32Array(1)
  let grown = Atomics.load(head, word.grown)
  let known = { version: -1, now: Number.NaN, age: Infinity }
  /** The version at which `whole` reads. */
  let reading = 0
  const view = viewTable(bytes)
  return {
    view: { ...view, groupAt },
    version,
    whole(read, question) {
      for (let tries = 1, until = Infinity; ; tries += 1) {
        reading = version()
        if ((reading & 1) === 0) {
          if (Atomics.load(head, word.grown) !== grown) renew()
          try {
            const answer = read(question)
            if (isStill()) return answer
          } catch (error) {
            if (isStill()) throw error
          }
        }
        if (tries % triesBetweenLooks !== 0) continue
        const now = performance.now()
        if (now > until || ageOf(bytes) > maximumAgeOf(bytes)) return undefined
        until = Math.min(until, now + patienceMilliseconds)
      }
    },
    isStale(now, wished = Infinity) {
      const at = version()
      if (known.version !== at || known.now !== now) {
        // By the end of this millisecond.
        known = { version: at, now, age: ageOf(bytes, now) + 1 }
      }
      return known.age > Math.min(maximumAgeOf(bytes), wished)
    },
    age: () => ageOf(bytes),
    mark: openMarks(bytes),
  }

  function version(): number {
    return Atomics.load(head, word.version)
  }

  function isStill(): boolean {
    // Processors that are free to do so would else read what was read before only after the version.
    Atomics.store(fence, 0, 0)
    return version() === reading
  }

  /** What is something else by now could be endless. */
  function groupAt(group: number): GroupRecord {
    const record = view.recordOf(group).slice()
    if (!isStill()) throw new Changed()
    return decodeGroup(new ByteReader(record))
  }

  function renew() {
    grown = Atomics.load(head, word.grown)
    for (const column of Object.values(bytes.columns)) column.renew()
  }
}
