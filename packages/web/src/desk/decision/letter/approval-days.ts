/** Today, or so many months ahead, as `YYYY-MM-DD` where the reader is. */
export function dayAhead(months: number, from = new Date()): string {
  const day = new Date(from)
  day.setMonth(day.getMonth() + months)
  return new Intl.DateTimeFormat('en-CA', { dateStyle: 'short' }).format(day)
}

/** The last second of a day in a time zone, as an instant: an approval counts through its last day. */
export function endOfDay(day: string, timeZone: string): string {
  const asUtc = Date.parse(`${day}T23:59:59.000Z`)
  return new Date(asUtc - offsetAt(asUtc, timeZone)).toISOString()
}

/** By how much a zone's clock is ahead of UTC, in milliseconds. */
function offsetAt(moment: number, timeZone: string): number {
  const shown = new Intl.DateTimeFormat('sv-SE', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }).format(moment)
  return Date.parse(`${shown.replace(' ', 'T')}Z`) - moment
}
