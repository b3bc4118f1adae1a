import type { Instant } from '../../instant.ts'
import { nextDaytime } from './daytime.ts'

const day = 86_400_000

/** What reminders go by: an anchor and the days from it, after it or, for what ends, before it. */
export type ReminderPace =
  | { since: Instant; after: readonly number[] }
  | { until: Instant; before: readonly number[] }

/**
 * When the customer is reminded next: the first moment of the pace that is still to come, moved into the
 * customer's day. Moments that passed unnoticed are not made up for.
 *
 * @param end when the case lapses: nobody is reminded then or later
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
