import { isTimeZone } from '../../config/is-time-zone.ts'
import { AppError } from '../../http/app-error.ts'

/** Throws REQUEST_INVALID for a time zone that does not exist; none at all is fine. */
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
