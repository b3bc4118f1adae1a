import type { Instant } from '../../instant.ts'
import { businessHoursBetween } from '../../policy/calendar/business-calendar.ts'
import type { Calendar } from '../../policy/calendar/business-calendar-openings.ts'
import type { CaseClock } from './read-clock.ts'

/** The business hours that a clock has run until a moment; what the customer took is not among them. */
export function hoursTaken(
  { ran, runsSince }: CaseClock,
  calendar: Calendar,
  now: Instant,
): number {
  const stretches = runsSince === null ? ran : [...ran, { from: runsSince, to: now }]
  return stretches.reduce((sum, { from, to }) => sum + businessHoursBetween(calendar, from, to), 0)
}

/** The business hours left until the decision is due; 0 once it is overdue. */
export function hoursLeft(clock: CaseClock, calendar: Calendar, now: Instant): number {
  const { runsSince, ran, dueAt } = clock
  const from = runsSince === null ? (ran.at(-1)?.to ?? now) : now
  return businessHoursBetween(calendar, from, dueAt)
}
