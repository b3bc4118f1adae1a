import type { Instant } from '../../instant.ts'

const day = 86_400_000

/** What reminders go by: an anchor and a number of days after it or, for something that ends, before it. */
export type ReminderPace =
  | { since: Instant; after: readonly number[] }
  | { until: Instant; before: readonly number[] }

/**
 * When the customer is reminded next: the first moment of the pace that is still to come, moved into the
 * customer's daytime. Missed moments are not made up for.
 *
 * @param end when the case lapses: no reminder is sent then or later
 */
export function nextReminder(
  pace: ReminderPace,
  { now, end, timeZone }: { now: Instant; end: Instant; timeZone: string },
): Instant | null {
  const due = momentsOf(pace)
    .filter((at) => at > now)
    .sort()
    .at(0)
  if (due === undefined) return null
  const at = nextDaytime(timeZone, due)
  return at < end ? at : null
}

function momentsOf(pace: ReminderPace): Instant[] {
  if ('since' in pace) return pace.after.map((days) => shifted(pace.since, days))
  return pace.before.map((days) => shifted(pace.until, -days))
}

function shifted(at: Instant, days: number): Instant {
  return new Date(Date.parse(at) + days * day).toISOString()
}

/** People are written to between these hours of a weekday, by their own clock. */
const from = 8
const to = 18

/** The moment itself if it lies in the daytime of a weekday in this zone; else the next such morning. */
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
