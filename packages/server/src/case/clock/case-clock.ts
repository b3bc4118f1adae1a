import type { Case } from '@freigabe/contract'
import {
  type CaseState,
  type CaseStatus,
  type ClockStanding,
  nextReminder,
  type PolicyPack,
  type ReminderPace,
} from '@freigabe/core'
import type { RunningClock } from './run-clock.ts'

/** The columns of a case by which time acts on it; jobs read them, so that tests can move time. */
export interface ClockColumns {
  submitted_at: string | null
  due_at: string | null
  asked_at: string | null
  decided_at: string | null
  clock_at: string | null
  clock: ClockStanding | null
  waiting_since: string | null
  lapses_at: string | null
  reminder_at: string | null
  renews_until: string | null
}

/** What a case's waiting depends on: its policy, the account's time zone, and the approval to renew. */
export interface WaitingTerms {
  policy: PolicyPack
  timeZone: string
  renewsUntil: string | null
}

/** The columns after a move, from the state of the case and its clock. */
export function caseClock(
  state: CaseState,
  { clock, clockAt }: RunningClock,
  waiting: WaitingTerms,
  now: string,
): ClockColumns {
  const isAsked = clock?.standing === 'paused'
  return {
    submitted_at: state.submittedAt,
    due_at: clock?.dueAt ?? null,
    asked_at: isAsked ? (clock.ran.at(-1)?.to ?? null) : null,
    decided_at: state.decision?.at ?? null,
    clock_at: clockAt,
    clock: clock?.standing ?? null,
    ...waitingForCustomer(state, waiting, now),
    renews_until: stillRenews(state) ? waiting.renewsUntil : null,
  }
}

/** A renewal that lapses over an unanswered question no longer extends any approval, resumed or not. */
function stillRenews({ status, lapsedFrom }: CaseState): boolean {
  return !(status === 'lapsed' && lapsedFrom === 'awaiting_answer')
}

/** An untouched renewal lapses no earlier than the approval ends: until then nothing is lost. */
function waitingForCustomer(
  state: CaseState,
  { policy, timeZone, renewsUntil }: WaitingTerms,
  now: string,
): Pick<ClockColumns, 'waiting_since' | 'lapses_at' | 'reminder_at'> {
  if (state.status !== 'awaiting_answer' && state.status !== 'awaiting_submission') {
    return { waiting_since: null, lapses_at: null, reminder_at: null }
  }
  const usual = daysAfter(now, policy.lapseAfterDays)
  const renewing = state.status === 'awaiting_submission' ? renewsUntil : null
  const end = renewing !== null && renewing > usual ? renewing : usual
  const pace = reminderPace(policy, state, now, renewing)
  const reminder = nextReminder(pace, { now, end, timeZone })
  return { waiting_since: now, lapses_at: end, reminder_at: reminder }
}

/** How often the customer is reminded, from the moment the waiting began. */
export function reminderPace(
  { reminders }: PolicyPack,
  { status }: CaseState,
  since: string,
  renewsUntil: string | null,
): ReminderPace {
  if (status === 'awaiting_answer') return { since, after: reminders.asked }
  if (renewsUntil !== null && renewsUntil > since) {
    return { until: renewsUntil, before: reminders.renewal }
  }
  return { since, after: reminders.notStarted }
}

/** The moment that many days of 24 hours later. */
export function daysAfter(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString()
}

/** The clock of a case as people see it: what is promised, and whether the promise is kept. */
export function clockView(
  row: {
    status: CaseStatus
    clock: ClockStanding | null
    due_at: string | null
    lapses_at: string | null
  },
  now: string,
): Case['clock'] {
  const running = row.status === 'in_review'
  const overdue = running && row.due_at !== null && row.due_at < now
  // The ledger is written once a minute; a reader before that sees the breach all the same.
  const standing = overdue ? 'breached' : row.clock
  const isKnown = standing === 'kept' || standing === 'breached'
  const kept = isKnown ? standing === 'kept' : null
  return { dueAt: row.due_at, running, standing, kept, overdue, lapsesAt: row.lapses_at }
}
