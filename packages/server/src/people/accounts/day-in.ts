/** Which day an instant falls on in a time zone, as `2026-11-26`. */
export function dayIn(timeZone: string, at: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(at))
}
