import type { WeekHours } from '@freigabe/contract'

/** The openings of one day. */
export type Openings = WeekHours[1]

/** `9-12:30, 13:00–17 ` as openings; null where it says none. Nothing at all means that nobody works. */
export function readOpenings(text: string): Openings | null {
  if (text.trim() === '') return []
  const openings = text.split(/[,;]/).map(readOpening)
  return openings.every((opening) => opening !== null) ? openings : null
}

/** As `readOpenings` takes them: `09:00–12:30, 13:00–17:00`. */
export function writeOpenings(openings: Openings): string {
  return openings.map(({ from, to }) => `${from}–${to}`).join(', ')
}

function readOpening(text: string): Openings[number] | null {
  const [from, to, ...more] = text.split(/[-–]/).map(readTime)
  return from && to && more.length === 0 && from < to ? { from, to } : null
}

/** `9`, `09:30` or `9.30`; the day ends at 24. */
function readTime(text: string): string | null {
  const [, hour, minute = '00'] = /^\s*(\d{1,2})(?:[:.](\d{2}))?\s*$/.exec(text) ?? []
  if (hour === undefined) return null
  const time = `${hour.padStart(2, '0')}:${minute}`
  return time <= '24:00' && minute < '60' ? time : null
}
