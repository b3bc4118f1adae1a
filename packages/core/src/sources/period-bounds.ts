import { periodOf, type SourceExtent } from './within-cap.ts'

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

/** From which day on what arrived counts for the period in which a day lies: days before the first do, too. */
export function countedFrom(day: string, extent: Omit<SourceExtent, 'cap'>): string {
  return periodOf(day, extent) === 0 ? '0001-01-01' : periodBounds(day, extent).from
}

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
