/** What came to the desk in a stretch of time, and what left it. */
export interface DeskTraffic {
  came: number
  left: number
}

/** How many cases to expect on the desk: usually, and in the quietest and busiest weeks looked at. */
export interface BacklogForecast {
  expected: number
  least: number
  most: number
  /** How many weeks this rests on. */
  weeks: number
}

/** With fewer weeks than this there is no forecast. */
const fewest = 4

/**
 * How many cases will wait: those waiting now, plus the mean of what the same stretch of time added and
 * removed in each of the last weeks. Null with too few weeks.
 */
export function forecastBacklog(
  waiting: number,
  weeks: readonly DeskTraffic[],
): BacklogForecast | null {
  if (weeks.length < fewest) return null
  const changes = weeks.map(({ came, left }) => came - left)
  const mean = changes.reduce((sum, change) => sum + change, 0) / changes.length
  const after = (change: number) => Math.max(0, Math.round(waiting + change))
  return {
    expected: after(mean),
    least: after(Math.min(...changes)),
    most: after(Math.max(...changes)),
    weeks: weeks.length,
  }
}
