import type { DenyReason } from '@freigabe/core/gate'
import { ByteReader } from './bytes.ts'
import { openDenialMarks } from './denials.ts'
import { type GateBytes, type SharedBytes, sharedGateBytes, word } from './gate-bytes.ts'
import { decodeGroup, type GroupRecord } from './group-record.ts'
import { openMarks } from './mailing-days.ts'
import { ageOf, maximumAgeOf } from './moment.ts'
import { type TableView, viewTable } from './table-view.ts'

/** Reads a table while another thread may write to it. */
export interface GateReader {
  /** What can be read of it, only inside `whole`. */
  readonly view: TableView
  /** A different number whenever anything in it has changed, its age included. */
  version(): number
  /**
   * What `read` makes of the table as it stood at one moment; undefined where it kept changing for too long.
   * Meanwhile `read` may see inconsistent data, and is then called again, so it must change nothing, and must
   * end.
   */
  whole<Question, Answer>(
    read: (question: Question) => Answer,
    question: Question,
  ): Answer | undefined
  /**
   * Whether it is too old to answer from; both clocks are read at most once per millisecond.
   *
   * @param now the time of day, just read
   * @param wished the maximum age, where that is less than the table's own
   */
  isStale(now: number, wished?: number): boolean
  /** How many milliseconds old it is at most. */
  age(): number
  /** Records that a campaign to a group, by its number, was allowed on a day, in days since 1970. */
  mark(group: number, day: number): void
  /** Counts that a campaign to a group would have been denied, were its account not only observed. */
  deny(group: number, reason: DenyReason): void
}

/** A check waits at most this long for the writer. */
const patienceMilliseconds = 50
/** The clock is read after this many tries. */
const triesBetweenLooks = 256

/** What was being read has changed, so it is read again. */
class Changed extends Error {}

/** @param shared what another thread passed over */
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
        // Until the end of this millisecond.
        known = { version: at, now, age: ageOf(bytes, now) + 1 }
      }
      return known.age > Math.min(maximumAgeOf(bytes), wished)
    },
    age: () => ageOf(bytes),
    mark: openMarks(bytes),
    deny: openDenialMarks(bytes),
  }

  function version(): number {
    return Atomics.load(head, word.version)
  }

  function isStill(): boolean {
    // Without this, a processor may finish the earlier reads only after reading the version.
    Atomics.store(fence, 0, 0)
    return version() === reading
  }

  /** Data that has changed meanwhile could be endless. */
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
