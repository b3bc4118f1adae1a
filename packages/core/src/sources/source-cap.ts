/** A batch of what a source brought on one day. */
export interface ArrivalBatch {
  batchId: string
  /** The form of the source at that time. */
  version: number
  /** The day in UTC, `YYYY-MM-DD`: a period must not shift because an account changes its time zone. */
  day: string
  recipients: number
}

/** How much may arrive through a source: so many recipients in each period, counted from a first day. */
export interface SourceExtent {
  cap: number
  periodDays: number
  /** The first day of the first period: when this form of the source was declared. */
  since: string
}

/**
 * The batches with which no more had come through their form of the source, in their period, than its cap
 * allows. The count runs by day, and within a day by batch id, which are given out in order of time: what
 * arrives later never pushes out what came before it.
 *
 * @param all every batch that the source brought within its cap, in any order; of a period all or none
 */
export function withinCap(all: Iterable<ArrivalBatch>, extent: SourceExtent): Set<string> {
  const within = new Set<string>()
  const sums = new Map<string, number>()
  for (const { batchId, version, day, recipients } of [...all].sort(inOrder)) {
    const period = `${version} ${periodOf(day, extent)}`
    const sum = (sums.get(period) ?? 0) + recipients
    sums.set(period, sum)
    if (sum <= extent.cap) within.add(batchId)
  }
  return within
}

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

/** Which period of a source a day lies in, counted from 0; days before the first are part of it. */
export function periodOf(day: string, { since, periodDays }: Omit<SourceExtent, 'cap'>): number {
  return Math.max(0, Math.floor((Date.parse(day) - Date.parse(since)) / dayLength / periodDays))
}

/** From which day on what arrived counts for the period in which a day lies: days before the first do, too. */
export function countedFrom(day: string, extent: Omit<SourceExtent, 'cap'>): string {
  return periodOf(day, extent) === 0 ? '0001-01-01' : periodBounds(day, extent).from
}

/** The first and the last day of the period of a source in which a day lies. */
export function periodBounds(
  day: string,
  extent: Omit<SourceExtent, 'cap'>,
): { from: string; to: string } {
  const first = periodOf(day, extent) * extent.periodDays
  return {
    from: dayAfter(extent.since, first),
    to: dayAfter(extent.since, first + extent.periodDays - 1),
  }
}

const dayLength = 86_400_000

function inOrder(one: ArrivalBatch, other: ArrivalBatch): number {
  const [a, b] = [`${one.day} ${one.batchId}`, `${other.day} ${other.batchId}`]
  return a < b ? -1 : Number(a > b)
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
