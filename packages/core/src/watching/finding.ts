import type { Cohort, ReturnCode } from './cohort.ts'
import { type CountedCohort, sumOf } from './count-for-rule.ts'
import { groupBy } from './group-by.ts'
import {
  type WatchingLevel,
  type WatchingRule,
  type WatchingTerms,
  watchedBy,
} from './watching-terms.ts'
import { type ReceiverSum, sumsByReceiver } from './weigh-cohorts.ts'

/** What can be looked at or held, the smallest first. */
export const unitKinds = ['import', 'group', 'account'] as const
export type WatchedUnit =
  | { kind: 'import'; groupId: string; batchId: string }
  | { kind: 'group'; groupId: string }
  | { kind: 'account' }

/** A rate above a limit, with all that a letter and a chart need. */
export interface Finding {
  unit: WatchedUnit
  level: WatchingLevel
  rule: WatchingRule
  code: ReturnCode
  /** So much came of so many recipients of whom it could be told. */
  came: number
  of: number
  /** The limit that the rate lies above, from 0 to 1. */
  threshold: number
  withinDays: number
  /** Of how much of all that was sent on these days it could be told, from 0 to 1. */
  coverage: number
  /** By day of sending, the oldest first. */
  cohorts: readonly FindingDay[]
  /** By mailbox provider, from where most came first. */
  providers: readonly ReceiverSum[]
}

/** What was sent on a day, to how many of whom it could be told, and what came. */
export interface FindingDay {
  sentOn: string
  sent: number
  of: number
  came: number
}

/** The unit of a kind that a cohort belongs to; null where the platform did not tell the import. */
export function unitOf(
  kind: WatchedUnit['kind'],
  { groupId, batchId }: Cohort,
): WatchedUnit | null {
  if (kind === 'account') return { kind }
  if (kind === 'group') return { kind, groupId }
  return batchId === null ? null : { kind, groupId, batchId }
}

/** Names a unit within its account. */
export function unitName(unit: WatchedUnit): string {
  if (unit.kind === 'account') return unit.kind
  return unit.kind === 'group' ? unit.groupId : `${unit.groupId} ${unit.batchId}`
}

/** Words the figures of the cohorts in which a limit is passed. */
export function findingOf(
  terms: WatchingTerms,
  limit: { unit: WatchedUnit; level: WatchingLevel; rule: WatchingRule; rate: number },
  cohorts: readonly CountedCohort[],
): Finding {
  const { unit, level, rule, rate } = limit
  const days = groupBy(cohorts, ({ cohort }) => cohort.sentOn)
  const { came, of, sent } = sumsOf(cohorts)
  return {
    unit,
    level,
    rule,
    code: watchedBy[rule].code,
    came,
    of: Math.round(of),
    threshold: rate,
    withinDays: terms.rules[rule].withinDays,
    coverage: of / sent,
    cohorts: [...days]
      .sort(([one], [other]) => (one < other ? -1 : 1))
      .map(([sentOn, ofDay]) => {
        const sums = sumsOf(ofDay)
        return { sentOn, ...sums, of: Math.round(sums.of) }
      }),
    providers: sumsByReceiver(cohorts).map((sum) => ({ ...sum, of: Math.round(sum.of) })),
  }
}

function sumsOf(cohorts: readonly CountedCohort[]): Omit<FindingDay, 'sentOn'> {
  return {
    sent: sumOf(cohorts, ({ sent }) => sent),
    of: sumOf(
      cohorts,
      ({ cohort, receivers }) => cohort.shareTold * sumOf(receivers, ({ sent }) => sent),
    ),
    came: sumOf(cohorts, ({ receivers }) => sumOf(receivers, ({ came }) => came)),
  }
}
