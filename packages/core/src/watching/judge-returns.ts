import type { Cohort } from './cohort.ts'
import { type CountedCohort, countForRule } from './count-for-rule.ts'
import {
  type Finding,
  findingOf,
  unitKinds,
  unitName,
  unitOf,
  type WatchedUnit,
} from './finding.ts'
import { groupBy } from './group-by.ts'
import type { ProviderIncident } from './provider-incidents.ts'
import { spellsOf } from './spells.ts'
import {
  type WatchingLevel,
  type WatchingLimit,
  type WatchingRule,
  type WatchingTerms,
  watchingRules,
} from './watching-terms.ts'
import { areAbove, areTooFew, isOfOneReceiver, weightAbove } from './weigh-cohorts.ts'

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
