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

/** Which period of a source a day lies in, counted from 0; days before the first are part of it. */
export function periodOf(day: string, { since, periodDays }: Omit<SourceExtent, 'cap'>): number {
  return Math.max(0, Math.floor((Date.parse(day) - Date.parse(since)) / dayLength / periodDays))
}

const dayLength = 86_400_000

function inOrder(one: ArrivalBatch, other: ArrivalBatch): number {
  const [a, b] = [`${one.day} ${one.batchId}`, `${other.day} ${other.batchId}`]
  return a < b ? -1 : Number(a > b)
}
