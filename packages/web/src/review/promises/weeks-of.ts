import type { PromiseFigures } from '@freigabe/contract'

/** One week of decisions, all ways together. */
export interface Week {
  monday: string
  decided: number
  kept: number
}

/** Every week of the span, in order, also those in which nothing was decided. */
export function weeksOf({ since, weeks }: PromiseFigures, count: number): Week[] {
  return Array.from({ length: count }, (_, later) => {
    const monday = daysAfter(since, 7 * later)
    const ofWeek = weeks.filter((week) => week.monday === monday)
    return {
      monday,
      decided: ofWeek.reduce((sum, { decided }) => sum + decided, 0),
      kept: ofWeek.reduce((sum, { kept }) => sum + kept, 0),
    }
  })
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
