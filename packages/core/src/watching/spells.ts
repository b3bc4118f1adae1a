/**
 * The sends that are tested together. A list that was good for a year must not need another year to show that it
 * went bad, and a window that moved with each day would be a new test each day. So a test begins with each calendar
 * week, and sees what was sent in so many weeks from then on. If each has its share of the level, a unit whose
 * rate is at the limit is found wrongly with at most this level in as many weeks of sending.
 */
export function spellsOf<Counted extends { week: number }>(
  cohorts: readonly Counted[],
  weeks: number,
): Counted[][] {
  const begun = new Set(cohorts.map(({ week }) => week))
  return [...begun].map((first) =>
    cohorts.filter(({ week }) => week >= first && week < first + weeks),
  )
}

/** The first day of the oldest spell that still runs: what was sent before it is not judged any more. */
export function watchedSince({ weeks }: { weeks: number }, today: string): string {
  const oldest = weekOf(today) - (weeks - 1)
  return new Date((oldest * 7 - daysFromMonday) * day).toISOString().slice(0, 10)
}

/** The number of a day's calendar week, which begins on Monday. */
export function weekOf(date: string): number {
  return Math.floor((Date.parse(date) / day + daysFromMonday) / 7)
}

const day = 86_400_000
/** From Monday to 1 January 1970, from which days are counted. */
const daysFromMonday = 3
