import type { CountedCohort } from './count-for-rule.ts'

/**
 * The sends that are tested together. A list that was good for a year must not need another year to show that it
 * went bad, and a window that moved with each day would be a new test each day. So a test begins with each calendar
 * week, and sees what was sent in so many weeks from then on. If each has its share of the level, a unit whose
 * rate is at the limit is found wrongly with at most this level in as many weeks of sending.
 */
export function spellsOf(cohorts: readonly CountedCohort[], weeks: number): CountedCohort[][] {
  const mondays = new Set(cohorts.map(({ cohort }) => mondayOf(cohort.sentOn).toString()))
  return [...mondays].map((monday) => {
    const end = Temporal.PlainDate.from(monday).add({ weeks }).toString()
    return cohorts.filter(({ cohort: { sentOn } }) => sentOn >= monday && sentOn < end)
  })
}

/** The first day of the oldest spell that still runs: what was sent before it is not judged any more. */
export function watchedSince({ weeks }: { weeks: number }, today: string): string {
  return mondayOf(today)
    .subtract({ weeks: weeks - 1 })
    .toString()
}

function mondayOf(day: string): Temporal.PlainDate {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 })
}
