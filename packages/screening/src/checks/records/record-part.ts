import type { Measure, WeighedPart } from '../weighed-part.ts'
import type { UnreachableKind } from './confirmed-watch.ts'
import type { RecordTimes } from './record-times.ts'

/** One way in which records differ from what life writes. */
export type RecordPart<Id extends string> = WeighedPart<
  Id,
  RecordTimes,
  | 'days'
  | 'hours'
  | 'weekdays'
  | 'moments'
  | 'seconds'
  | 'order'
  | 'delays'
  | 'sequence'
  | 'addresses',
  RecordMeasure
>

export interface RecordMeasure extends Measure {
  /** Where the part counts kinds of rows. */
  kinds?: Record<UnreachableKind, number>
}
