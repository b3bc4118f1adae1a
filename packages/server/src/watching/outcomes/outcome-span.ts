import type { WatchingTerms } from '@freigabe/core'

/** What is looked at: approvals of a stretch of time, and for how long after each. */
export interface OutcomeSpan {
  /** By UTC; `until` is not in it. */
  since: string
  until: string
  /** How many days of sending from a decision on count. */
  days: number
  /** And what came of it within so many. */
  within: number
}

/** The newest approvals of whom all has come back by now, whatever it is. */
export function outcomeSpan(
  now: string,
  { weeks, days }: { weeks: number; days: number },
  { rules }: WatchingTerms,
): OutcomeSpan {
  const within = Math.max(...Object.values(rules).map(({ withinDays }) => withinDays))
  const until = Temporal.PlainDate.from(now.slice(0, 10)).subtract({ days: days + within })
  const since = until.subtract({ weeks })
  return { since: since.toString(), until: until.toString(), days, within }
}
