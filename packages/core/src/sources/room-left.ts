import { type ArrivalBatch, periodOf, type SourceExtent } from './within-cap.ts'

/**
 * How many more recipients may arrive on a day through one form of a source, before its cap for that
 * period is reached; never below 0. What came in beyond the cap is not among the batches: it is reviewed
 * for itself and takes no room.
 */
export function roomLeft(
  all: Iterable<ArrivalBatch>,
  { version, day }: { version: number; day: string },
  extent: SourceExtent,
): number {
  const period = periodOf(day, extent)
  let room = extent.cap
  for (const batch of all) {
    if (batch.version === version && periodOf(batch.day, extent) === period) {
      room -= batch.recipients
    }
  }
  return Math.max(0, room)
}
