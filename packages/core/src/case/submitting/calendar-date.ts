/** Nobody collected addresses for newsletters before; an earlier year is a slip of the keyboard. */
const earliest = '1990-01-01'

/** Whether a text is a date `YYYY-MM-DD` that exists and may have seen an e-mail. */
export function isCalendarDate(text: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text) || text < earliest) return false
  const moment = new Date(`${text}T00:00:00Z`)
  // Where a day does not exist, `Date` goes on to the next month.
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text)
}
