import {
  type CaseEvent,
  type CaseState,
  dueAfterAnswer,
  type PolicyPack,
  promisedBy,
} from '@freigabe/core'
import type { House } from '../house.ts'

/** Days after which a customer who was asked, or has not started, is reminded for the first time. */
const remindAfterDays = { awaiting_answer: 3, awaiting_submission: 7 } as const

/** The columns of a case by which time acts on it; jobs sweep them, so that tests can move time. */
export interface ClockColumns {
  submitted_at: string | null
  due_at: string | null
  asked_at: string | null
  decided_at: string | null
  lapses_at: string | null
  reminder_at: string | null
}

/**
 * The clock after events: it is set at submission, stands still while the customer is asked, and goes on
 * after the answer with the larger of what was left and four business hours.
 */
export function caseClock(
  house: House,
  before: { dueAt: string | null; askedAt: string | null },
  state: CaseState,
  policy: PolicyPack,
  events: readonly CaseEvent[],
): ClockColumns {
  const now = house.clock.now()
  const calendar = house.calendar(Number(now.slice(0, 4)))
  let { dueAt, askedAt } = before
  for (const event of events) {
    if (event.type === 'submitted') {
      dueAt = promisedBy(calendar, now, policy.promise.businessDays)
    }
    if (event.type === 'question_asked') askedAt ??= now
    if (event.type === 'reopened') dueAt = promisedBy(calendar, now, policy.promise.businessDays)
  }
  const goesOn = askedAt !== null && state.status === 'in_review' && dueAt !== null
  if (goesOn)
    dueAt = dueAfterAnswer(calendar, { dueAt: dueAt!, askedAt: askedAt!, answeredAt: now })
  return {
    submitted_at: state.submittedAt,
    due_at: dueAt,
    asked_at: state.status === 'awaiting_answer' || state.status === 'lapsed' ? askedAt : null,
    decided_at: state.decision?.at ?? null,
    ...waitingForCustomer(policy, state, now),
  }
}

function waitingForCustomer(
  policy: PolicyPack,
  { status }: CaseState,
  now: string,
): Pick<ClockColumns, 'lapses_at' | 'reminder_at'> {
  if (status !== 'awaiting_answer' && status !== 'awaiting_submission') {
    return { lapses_at: null, reminder_at: null }
  }
  return {
    lapses_at: daysAfter(now, policy.lapseAfterDays),
    reminder_at: daysAfter(now, remindAfterDays[status]),
  }
}

/** So many days of 24 hours after a moment. */
export function daysAfter(moment: string, days: number): string {
  return new Date(Date.parse(moment) + days * 86_400_000).toISOString()
}
