import type { CameBack, GroupReturns, ReturnCode, ReturnsOfImport } from '@freigabe/contract'

/** What came back of one day's sending. */
export interface RatePoint {
  day: string
  of: number
  /** Null where it is not told. */
  came: number | null
}

/** An import along the days on which it was sent to. */
export interface RateLine {
  /** The import; null for what was told of the group as a whole. */
  batch: ReturnsOfImport['batch']
  points: RatePoint[]
}

/**
 * The rates of a kind of return by import and day of sending, the import with the highest rate first. Days of
 * which no rate can be told are left out; nothing is estimated.
 */
export function ratesOf({ imports, isCut }: GroupReturns, code: ReturnCode): RateLine[] {
  return imports
    .map((each) => ({ batch: each.batch, points: pointsOf(each, code, isCut) }))
    .filter(({ points }) => points.length > 0)
    .toSorted((one, other) => highest(other) - highest(one))
}

/** More lines than these cannot be told apart in one chart. */
export const mostLines = 5

/** Whether there is any rate to draw: else there is no chart. */
export function isAnyTold(lines: readonly Pick<RateLine, 'points'>[]): boolean {
  return lines.some(({ points }) => points.some(({ came }) => came !== null))
}

/** Whether all of them are about one day: a course is drawn of no fewer than two. */
export function isOneDay(lines: readonly Pick<RateLine, 'points'>[]): boolean {
  return new Set(lines.flatMap(({ points }) => points.map(({ day }) => day))).size === 1
}

/** Whether a chart of a group shows a day of which the rate is withheld. */
export function isAnyHollow(returns: GroupReturns): boolean {
  return judged.some((code) => {
    const lines = ratesOf(returns, code)
    const drawn = isAnyTold(lines) && !isOneDay(lines) ? lines.slice(0, mostLines) : []
    return drawn.some(({ points }) => points.some(({ came }) => came === null))
  })
}

/** The share that came back; null where it is not told. */
export function rateOf({ came, of }: Pick<RatePoint, 'came' | 'of'>): number | null {
  return came === null ? null : came / of
}

function highest({ points }: RateLine): number {
  return Math.max(...points.map((point) => rateOf(point) ?? 0))
}

function pointsOf(
  { days, shareTold }: ReturnsOfImport,
  code: ReturnCode,
  isCut: boolean,
): RatePoint[] {
  return days.flatMap(({ sentOn, sent, reporting, came }) => {
    if (sentOn === null) return []
    const told = toldOf(came, code)
    const whole = code === 'complaint' ? reporting : sent
    const of = told?.basis === 'sketch' ? Math.round(whole * shareTold) : whole
    const point = { day: sentOn, of, came: told?.count ?? (isCut ? null : 0) }
    // More than was sent to: the denominator was not told for these.
    return of === 0 || (point.came ?? 0) > of ? [] : [point]
  })
}

/** What was counted by import says more than what a sample tells apart. */
export function toldOf(came: readonly CameBack[], code: ReturnCode): CameBack | undefined {
  const same = came.filter((each) => each.code === code)
  return same.find(({ basis }) => basis === 'counted') ?? same[0]
}

/** The kinds of return that the policy judges, each with a chart. */
export const judged: readonly ReturnCode[] = [
  'bounce_unknown_recipient',
  'complaint',
  'unsubscribe',
]
