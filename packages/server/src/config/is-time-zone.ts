/** Whether this is a time zone, by any of its names (IANA: `Europe/Kyiv` and `Europe/Kiev` alike). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
