import type { Instant } from '../../instant.ts'

/** People are written to between these hours of a weekday, by their own clock. */
const from = 8
const to = 18

/** The moment itself where it lies in the day of a weekday in this zone; else the next morning that does. */
export function nextDaytime(timeZone: string, at: Instant): Instant {
  const shown = Temporal.Instant.from(at).toZonedDateTimeISO(timeZone)
  if (isWeekday(shown) && shown.hour >= from && shown.hour < to) return at
  let day = shown.hour < from ? shown.toPlainDate() : shown.toPlainDate().add({ days: 1 })
  while (day.dayOfWeek > 5) day = day.add({ days: 1 })
  const morning = day.toZonedDateTime({
    timeZone,
    plainTime: Temporal.PlainTime.from({ hour: from }),
  })
  return morning.toInstant().toString({ fractionalSecondDigits: 3 })
}

function isWeekday({ dayOfWeek }: Temporal.ZonedDateTime): boolean {
  return dayOfWeek <= 5
}
