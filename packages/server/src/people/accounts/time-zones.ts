import { isTimeZone } from '../../config/place-faults.ts'
import { AppError } from '../../http/app-error.ts'

/** Throws REQUEST_INVALID for a time zone that does not exist; none is fine. */
export function refuseUnknownTimeZone(name: string | undefined): void {
  if (name === undefined || isTimeZone(name)) return
  throw new AppError('REQUEST_INVALID', {
    faults: [
      {
        pointer: '/body/timeZone',
        code: 'unknown_time_zone',
        text: { de: 'Diese Zeitzone gibt es nicht.', en: 'There is no such time zone.' },
      },
    ],
  })
}

/** Which day an instant falls on in a time zone, as `2026-11-26`. */
export function dayIn(timeZone: string, at: string): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone, dateStyle: 'short' }).format(new Date(at))
}
