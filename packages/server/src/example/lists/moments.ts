import type { Dice } from './dice.ts'

/** The time in which recipients of a list came together. */
export interface Period {
  from: Date
  until: Date
}

/** A moment of the period, later the higher the row: lists are exported in the order of sign-up. */
export function momentOf(dice: Dice, { from, until }: Period, row: number, rows: number): Date {
  const part = (row + dice.number(1000) / 1000) / rows
  const day = new Date(from.getTime() + part * (until.getTime() - from.getTime()))
  // People sign up by day and in the evening.
  day.setUTCHours(6 + dice.number(16), dice.number(60), dice.number(60), 0)
  return day > until ? until : day
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

export function minutesAfter(moment: Date, minutes: number): Date {
  return new Date(moment.getTime() + minutes * 60_000)
}
