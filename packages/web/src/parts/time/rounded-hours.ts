const quarter = 900_000

/**
 * Hours of work in milliseconds, to the quarter of an hour below two hours and to the hour above: more
 * precision would be false.
 */
export function roundedHours(hours: number): number {
  const quarters = hours < 2 ? Math.max(1, Math.round(hours * 4)) : Math.round(hours) * 4
  return quarters * quarter
}
