import Holidays from 'date-holidays'

/** What is wrong with a country and state for the public holidays, in words; empty if both are known. */
export function holidayFaults(country: string, state: string): string[] {
  const known = new Holidays()
  if (!(country in known.getCountries())) {
    return [`FREIGABE_COUNTRY: no public holidays are known for ${country}.`]
  }
  const states = Object.keys(known.getStates(country) ?? {})
  if (state === '' || states.includes(state)) return []
  const choice = states.length === 0 ? 'leave it empty' : `choose one of ${states.join(', ')}`
  return [`FREIGABE_STATE: ${country} has no ${state}; ${choice}.`]
}

/** Whether this is a time zone, by any of its names (IANA: `Europe/Kyiv` and `Europe/Kiev` alike). */
export function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name })
    return true
  } catch {
    return false
  }
}
