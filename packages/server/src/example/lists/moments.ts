import type { Dice } from './dice.ts'

/** The time in which recipients of a list came together. */
export interface Period {
  from: Date
  until: Date
}

/** A moment of the period, later the higher the row: lists are exported in the order of sign-up. */
export function momentOf(dice: Dice, { from, until }: Period, row: number, rows: number): Date {
  const span = until.getTime() - from.getTime()
  const part = unsteady((row + dice.number(1000) / 1000) / rows, span / dayLength)
  const day = new Date(from.getTime() + part * span)
  // People sign up by day and in the evening.
  day.setUTCHours(6 + dice.number(16), dice.number(60), dice.number(60), 0)
  return day > until ? until : day
}

const dayLength = 86_400_000

/** Waves in days, and how much more come at their height: weekends, campaigns, seasons. */
const waves = [
  [7, 0.35],
  [30, 0.3],
  [365, 0.25],
] as const

/** A part of the period at which as many have come, though not all days bring as many. */
function unsteady(part: number, days: number): number {
  return waves.reduce((moved, [length, height]) => {
    const turns = 2 * Math.PI * Math.max(1, Math.round(days / length))
    return moved + (height * Math.sin(turns * part)) / turns
  }, part)
}

/** When somebody clicks who signed up then: after seconds mostly, after hours sometimes. */
export function clickedAfter(dice: Dice, moment: Date): Date {
  return new Date(moment.getTime() + Math.round(20 * 2 ** (dice.number(300) / 30)) * 1000)
}

/** `14.03.2026 09:12:44` */
export function germanTime(moment: Date): string {
  return `${germanDate(moment)} ${moment.toISOString().slice(11, 19)}`
}

/** `14.03.2026` */
export function germanDate(moment: Date): string {
  const [year, month, day] = moment.toISOString().slice(0, 10).split('-')
  return `${day}.${month}.${year}`
}

/** `2026-03-14 09:12:44` */
export function isoTime(moment: Date): string {
  return moment.toISOString().slice(0, 19).replace('T', ' ')
}
