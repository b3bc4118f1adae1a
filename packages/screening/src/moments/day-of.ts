/** In milliseconds. */
export const dayLength = 86_400_000

/** The number of the day since 1970 in which an instant lies, in UTC. */
export function dayOf(instant: number): number {
  return Math.floor(instant / dayLength)
}

/** `2024-02-03` */
export function dayText(day: number): string {
  return new Date(day * dayLength).toISOString().slice(0, 10)
}

/** Whether an instant is a midnight: a date without a time of day is one. */
export function isMidnight(instant: number): boolean {
  // A remainder of numbers that are no small integers is slow.
  return dayOf(instant) * dayLength === instant
}
