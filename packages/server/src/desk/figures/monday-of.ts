/** The Monday of the week in which a moment lies, in a time zone. */
export function mondayOf(moment: string, timeZone: string): Temporal.PlainDate {
  const day = Temporal.Instant.from(moment).toZonedDateTimeISO(timeZone).toPlainDate()
  return day.subtract({ days: day.dayOfWeek - 1 })
}
