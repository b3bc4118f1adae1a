import type { Figures } from '@freigabe/contract'

/** One week of decisions. */
export type Week = Figures['weeks'][number]

/** Every week of the span, in order, including those without decisions. */
export function weeksOf({ since, weeks }: Pick<Figures, 'since' | 'weeks'>, count: number): Week[] {
  return Array.from({ length: count }, (_, later) => {
    const monday = daysAfter(since, 7 * later)
    return weeks.find((week) => week.monday === monday) ?? { monday, decided: 0, kept: 0 }
  })
}

function daysAfter(day: string, days: number): string {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10)
}
