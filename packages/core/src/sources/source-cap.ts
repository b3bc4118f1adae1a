/** A batch of one day's arrivals through a source. */
export interface ArrivalBatch {
  batchId: string
  /** The form of the source on that day. */
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
 * The batches that are still within the cap for their form of the source and their period. The count runs by
 * day, and within a day by batch id. Ids are given out in order of time, so later arrivals never push out
 * earlier ones.
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
 * How many more recipients may arrive on a day through one form of a source before its cap for that period is
 * reached; never below 0. Arrivals beyond the cap are not among the batches: they are reviewed separately and
 * take no room.
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

/** The period of a source that a day lies in, counted from 0; days before the first count as part of it. */
export function periodOf(day: string, { since, periodDays }: Omit<SourceExtent, 'cap'>): number {
  return Math.max(0, Math.floor((Date.parse(day) - Date.parse(since)) / dayLength / periodDays))
}

/** The day from which arrivals count for a day's period; the first period includes all days before it. */
export function countedFrom(day: string, extent: Omit<SourceExtent, 'cap'>): string {
  return periodOf(day, extent) === 0 ? '0001-01-01' : periodBounds(day, extent).from
}

/** The first and the last day of the period of a source that a day lies in. */
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
