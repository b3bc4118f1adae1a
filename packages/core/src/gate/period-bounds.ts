import { periodOf, type SourceExtent } from './arrived-so-far.ts'

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

function dayAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
