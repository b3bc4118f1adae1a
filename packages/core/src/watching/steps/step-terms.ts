import type { Instant } from '../../instant.ts'
import type { WatchingLimit } from '../watching-terms.ts'

/** How an approval in steps opens: a part of its recipients first, and the rest by what came back of that part. */
export interface StepTerms {
  /** The first part is this share of all recipients, from 0 to 1, … */
  share: number
  /** … but no fewer than these, … */
  least: number
  /** … and no more than these. */
  most: number
  /** Of the first part at least this share has to be sent to, from 0 to 1, before the rest opens by itself. */
  sentShare: number
  /** The rest opens no sooner than so many hours after the first part began to be sent to. */
  afterHours: number
  /** After so many hours a person looks at what has not opened by itself. */
  untilHours: number
  /** A rule accepts in steps only while the platform has told of what was sent and what came back in so many days. */
  toldDays: number
  limits: { bounces: WatchingLimit; complaints: WatchingLimit }
}

/** Where no pack says otherwise. */
export const usualSteps: StepTerms = {
  share: 0.05,
  least: 200,
  most: 2000,
  sentShare: 0.5,
  afterHours: 24,
  untilHours: 72,
  toldDays: 14,
  limits: { bounces: { rate: 0.02, atLeast: 3 }, complaints: { rate: 0.003, atLeast: 1 } },
}

/** So many of an approval's recipients are opened first; each of them is drawn with the probability size/of. */
export interface Slice {
  size: number
  of: number
}

/** The first part of so many recipients. */
export function sliceOf({ share, least, most }: StepTerms, recipients: number): Slice {
  const size = Math.min(most, Math.max(least, Math.ceil(recipients * share)))
  return { size: Math.min(size, recipients), of: recipients }
}

/** When the rest opens at the earliest, and when a person is to look if it has not. */
export function stepHours(
  { afterHours, untilHours }: Pick<StepTerms, 'afterHours' | 'untilHours'>,
  sentAt: Instant,
): { opensFrom: Instant; waitsFrom: Instant } {
  const after = (hours: number) => new Date(Date.parse(sentAt) + hours * 3_600_000).toISOString()
  return { opensFrom: after(afterHours), waitsFrom: after(untilHours) }
}
