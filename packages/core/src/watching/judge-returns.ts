import type { Cohort, ReturnCode } from './cohort.ts'
import { type CountedCohort, countForRule, sumOf } from './count-for-rule.ts'
import { groupBy } from './group-by.ts'
import type { ProviderIncident } from './provider-incidents.ts'
import { spellsOf } from './spells.ts'
import {
  type WatchingLevel,
  type WatchingLimit,
  type WatchingRule,
  type WatchingTerms,
  watchedBy,
  watchingRules,
} from './watching-terms.ts'
import {
  areAbove,
  areTooFew,
  isOfOneReceiver,
  type ReceiverSum,
  sumsByReceiver,
  weightAbove,
} from './weigh-cohorts.ts'

/**
 * What follows from all that came back to one account.
 *
 * The smallest unit that explains the figures is found: first imports; then groups, from what the imports that are
 * held leave; then the account, from what held groups leave. What no hold explains is gone through once more for
 * what only needs a look.
 *
 * @param cohorts of the account from `watchedSince` on; where a hold was lifted, only what was sent since then
 * @param incidents of mailbox providers in the same time
 * @returns holds before looks, smaller units first
 */
export function judgeReturns(
  terms: WatchingTerms,
  cohorts: readonly Cohort[],
  incidents: readonly ProviderIncident[],
): Finding[] {
  const counted = watchingRules.map((rule) => ({
    rule,
    cohorts: cohorts.flatMap((cohort) => countForRule(terms, rule, cohort, incidents) ?? []),
  }))
  const held = explain(terms, 'hold', counted)
  return [...held.findings, ...explain(terms, 'look', held.left).findings]
}

/** The cohorts that count, for each rule. */
type CountedByRule = readonly { rule: WatchingRule; cohorts: readonly CountedCohort[] }[]

function explain(terms: WatchingTerms, level: WatchingLevel, counted: CountedByRule) {
  const findings: Finding[] = []
  let left = counted
  for (const kind of unitKinds) {
    const found = left.flatMap(({ rule, cohorts }) =>
      byUnit(kind, cohorts).flatMap(({ unit, own }) => {
        const limit = terms.rules[rule][level]
        const above = limit && strongestAbove(terms, level, limit, own)
        return above ? [findingOf(terms, { unit, level, rule, rate: limit.rate }, above)] : []
      }),
    )
    left = without(new Set(found.map(({ unit }) => unitName(unit))), kind, left)
    findings.push(...found)
  }
  return { findings, left }
}

function byUnit(kind: WatchedUnit['kind'], cohorts: readonly CountedCohort[]) {
  const known = cohorts.flatMap((counted) => {
    const unit = unitOf(kind, counted.cohort)
    return unit === null ? [] : [{ unit, counted }]
  })
  return [...groupBy(known, ({ unit }) => unitName(unit)).values()].map((alike) => ({
    unit: alike[0]!.unit,
    own: alike.map(({ counted }) => counted),
  }))
}

/**
 * The sends of a unit that most strongly speak for a rate above a limit; null where none does. Counted and sampled
 * figures are never added up, for they can be about the same recipients.
 */
function strongestAbove(
  terms: WatchingTerms,
  level: WatchingLevel,
  limit: WatchingLimit,
  cohorts: readonly CountedCohort[],
): CountedCohort[] | null {
  if (areTooFew(limit, cohorts)) return null
  const [strongest] = [...groupBy(cohorts, ({ cohort }) => cohort.basis).values()]
    .flatMap((alike) => spellsOf(alike, terms.weeks))
    .filter(
      (spell) =>
        !areTooFew(limit, spell) &&
        areAbove(limit, spell, terms.level / terms.weeks) &&
        !isOfOneReceiver(limit, level, spell),
    )
    .sort((one, other) => weightAbove(limit, other) - weightAbove(limit, one))
  return strongest ?? null
}

function without(
  explained: ReadonlySet<string>,
  kind: WatchedUnit['kind'],
  counted: CountedByRule,
): CountedByRule {
  if (explained.size === 0) return counted
  return counted.map(({ rule, cohorts }) => ({
    rule,
    cohorts: cohorts.filter(({ cohort }) => {
      const unit = unitOf(kind, cohort)
      return unit === null || !explained.has(unitName(unit))
    }),
  }))
}

/** What can be looked at or held, the smallest first. */
const unitKinds = ['import', 'group', 'account'] as const
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
function unitOf(kind: WatchedUnit['kind'], { groupId, batchId }: Cohort): WatchedUnit | null {
  if (kind === 'account') return { kind }
  if (kind === 'group') return { kind, groupId }
  return batchId === null ? null : { kind, groupId, batchId }
}

/** Names a unit within its account. */
function unitName(unit: WatchedUnit): string {
  if (unit.kind === 'account') return unit.kind
  return unit.kind === 'group' ? unit.groupId : `${unit.groupId} ${unit.batchId}`
}

/** Words the figures of the cohorts in which a limit is passed. */
function findingOf(
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
