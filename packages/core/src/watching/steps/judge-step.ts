import type { Instant } from '../../instant.ts'
import type { Cohort } from '../cohort.ts'
import { type CountedCohort, countForRule, sumOf } from '../count-for-rule.ts'
import { groupBy } from '../group-by.ts'
import type { ProviderIncident } from '../provider-incidents.ts'
import type { WatchingLimit, WatchingRule, WatchingTerms } from '../watching-terms.ts'
import { sumsByReceiver } from '../weigh-cohorts.ts'
import type { Slice, StepTerms } from './step-terms.ts'

/**
 * How far an approval in steps is: the first part is open and what comes back is waited for; too little came back, or
 * too much of it bad, and a person looks; or all of it is open. Only `above_limits` shuts the first part, too.
 */
export type StepState = 'open' | 'too_few' | 'above_limits' | 'widened'

/** What is known of an approval in steps while its first part is open. */
export interface StepFacts {
  slice: Slice
  /** When it was first seen that the first part is being sent to; null before that. */
  sentAt: Instant | null
  /** Of the approval's imports alone, and only what was sent since it began. */
  cohorts: readonly Cohort[]
  incidents: readonly ProviderIncident[]
  /** Whether the platform still tells what was sent and what came back; else silence says nothing. */
  isTold: boolean
}

/** What came back of the first part, in sums. */
export interface StepFigures {
  sent: number
  bounced: number
  complained: number
}

/**
 * Judges what came back of the first part. Bad news counts at once; good news only after the first hours, once enough
 * was sent to, and only if so much could be told that the limit of bounces could have been passed.
 *
 * Unlike `judgeReturns` it asks for no proof that a rate is above its limit: more than the limit allows leaves the
 * rest to a person, which costs the customer some hours and nothing else.
 */
export function judgeStep(
  { steps, watching }: { steps: StepTerms; watching: WatchingTerms },
  facts: StepFacts,
  now: Instant,
): StepState {
  const views = viewsOf(watching, facts)
  const isAbove = views.some(
    ({ bounces, complaints }) =>
      isPassed(steps.limits.bounces, bounces) || isPassed(steps.limits.complaints, complaints),
  )
  if (isAbove) return 'above_limits'
  if (facts.sentAt === null) return 'open'
  const hours = (Date.parse(now) - Date.parse(facts.sentAt)) / 3_600_000
  if (hours < steps.afterHours) return 'open'
  const sent = figuresOfStep(watching, facts).sent
  const canTell = views.every(({ bounces }) => couldPass(steps.limits.bounces, bounces))
  if (facts.isTold && sent >= facts.slice.size * steps.sentShare && canTell) return 'widened'
  return hours < steps.untilHours ? 'open' : 'too_few'
}

/** The sums of what senders placed themselves; where they placed nothing, of what samples tell. */
export function figuresOfStep(
  watching: WatchingTerms,
  facts: Pick<StepFacts, 'cohorts' | 'incidents'>,
): StepFigures {
  const views = viewsOf(watching, facts)
  const most = (of: (view: View) => number) => Math.max(0, ...views.map(of))
  return {
    sent: most(({ sent }) => sent),
    bounced: most(({ bounces }) => bounces.came),
    complained: most(({ complaints }) => complaints.came),
  }
}

interface Rate {
  came: number
  /** Recipients of whom it could be told. */
  of: number
}

/** What was placed and what samples tell are two views of the same sending, and never added up. */
interface View {
  sent: number
  bounces: Rate
  complaints: Rate
}

function viewsOf(
  watching: WatchingTerms,
  { cohorts, incidents }: Pick<StepFacts, 'cohorts' | 'incidents'>,
): View[] {
  const rateOf = (alike: readonly Cohort[], ...rules: WatchingRule[]): Rate => {
    const counted = rules.flatMap((rule) =>
      alike.flatMap((cohort) => countForRule(watching, rule, cohort, incidents) ?? []),
    )
    return rateIn(counted)
  }
  return [...groupBy(cohorts, ({ basis }) => basis).values()].map((alike) => ({
    sent: sumOf(alike, ({ cells }) => sumOf(cells, ({ sent }) => sent)),
    bounces: rateOf(alike, 'first_bounces', 'later_bounces'),
    complaints: rateOf(alike, 'complaints'),
  }))
}

function rateIn(counted: readonly CountedCohort[]): Rate {
  const sums = sumsByReceiver(counted)
  return { came: sumOf(sums, ({ came }) => came), of: sumOf(sums, ({ of }) => of) }
}

function isPassed({ rate, atLeast }: WatchingLimit, { came, of }: Rate): boolean {
  return came >= atLeast && came > rate * of
}

/** Whether at the limit so many would have come that it could be passed. */
function couldPass({ rate, atLeast }: WatchingLimit, { of }: Rate): boolean {
  return rate * of >= atLeast
}
