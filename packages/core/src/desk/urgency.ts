import type { ClockStanding } from '../case/clock/read-clock.ts'
import type { Instant } from '../instant.ts'

/**
 * Why a case has its place in the queue, most urgent first. The queue is sorted by the place in this list,
 * then by what is due first.
 */
export const urgencies = [
  'pressing',
  'raised',
  'wanted',
  'serious',
  'preferred',
  'usual',
  'lowered',
] as const
export type Urgency = (typeof urgencies)[number]

/** What a lead has set as a case's place in the queue. */
export type Priority = 'raised' | 'lowered'

export interface UrgencyFacts {
  standing: ClockStanding
  priority: Priority | null
  /** The day on which the customer would like to send, `YYYY-MM-DD`: a wish, not a promise. */
  wantedOn: string | null
  /** The day on which the decision is due, in the customer's time zone. */
  dueOn: string
  /** Whether the worst finding is serious: that mostly takes a question, and time to answer it. */
  isSerious: boolean
  /** Whether the account's booking is served before others, as the platform reported. */
  isPreferred: boolean
}

/**
 * Why a case is as urgent as it is. A promise at risk or missed comes before everything else, so that neither
 * a lead, a wish nor a plan can push another case past its promise; they only order cases with time left.
 */
export function urgencyOf(facts: UrgencyFacts): Urgency {
  if (facts.standing === 'at_risk' || facts.standing === 'breached') return 'pressing'
  if (facts.priority !== null) return facts.priority
  // If the wish is later than the promised day, the promise is early enough.
  if (facts.wantedOn !== null && facts.wantedOn <= facts.dueOn) return 'wanted'
  if (facts.isSerious) return 'serious'
  return facts.isPreferred ? 'preferred' : 'usual'
}

/** A case's place among others that are to be reviewed; negative where the first comes first. */
export function compareUrgency(one: Queued, other: Queued): number {
  const byUrgency = urgencies.indexOf(one.urgency) - urgencies.indexOf(other.urgency)
  if (byUrgency !== 0) return byUrgency
  if (one.dueAt !== other.dueAt) return one.dueAt < other.dueAt ? -1 : 1
  return one.caseId < other.caseId ? -1 : one.caseId > other.caseId ? 1 : 0
}

interface Queued {
  urgency: Urgency
  dueAt: Instant
  caseId: string
}
