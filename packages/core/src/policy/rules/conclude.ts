import type { Evaluation, RuleOutcome } from './evaluation.ts'
import type { Facts } from './facts.ts'
import type { Rule, RuledRoute, RuleEffect } from './rule.ts'

/** A rule that may be so, with what would follow. */
type Found = { rule: Rule; isTrue: boolean }

/** From quick to careful: where several rules send a case, the most careful one does. */
const routes: readonly RuledRoute[] = ['fast', 'normal', 'specialist', 'second_eyes']

/**
 * What follows from the outcomes of all rules, each at the place of its rule. A rule that is unknown
 * has no effect of its own, but no case is accepted or hurried past one that would have a person look.
 */
export function conclude(
  rules: readonly Rule[],
  outcomes: readonly RuleOutcome[],
  facts: Facts,
): Evaluation {
  const found = rules.flatMap((rule, at): Found[] => {
    const { outcome } = outcomes[at]!
    return outcome === 'false' ? [] : [{ rule, isTrue: outcome === 'true' }]
  })
  const ids = (effect: RuleEffect['effect']) =>
    found.filter((one) => one.isTrue && one.rule.then.effect === effect).map(({ rule }) => rule.id)
  const acceptance = acceptanceOf(found, facts)
  return {
    rules: outcomes,
    flags: ids('flag'),
    required: [
      ...new Set(trueEffects(found, 'require').map(({ requirement }) => requirement)),
    ].filter((requirement) => !isSupplied(requirement, facts)),
    asks: found.flatMap(({ rule: { id, then }, isTrue }) =>
      isTrue && then.effect === 'ask' ? [{ ruleId: id, ground: then.ground }] : [],
    ),
    recommendedBy: ids('recommend_acceptance'),
    route: acceptance ? 'by_rule' : routeOf(found),
    skills: [...new Set(trueEffects(found, 'route').flatMap(({ skill }) => skill ?? []))],
    heldBy: ids('hold'),
    acceptance,
  }
}

function trueEffects<Effect extends RuleEffect['effect']>(
  found: readonly Found[],
  effect: Effect,
): Extract<RuleEffect, { effect: Effect }>[] {
  return found
    .filter(({ rule, isTrue }) => isTrue && rule.then.effect === effect)
    .map(({ rule }) => rule.then as Extract<RuleEffect, { effect: Effect }>)
}

/** The acceptance of the first rule that gives one, unless another has a person look, or may have. */
function acceptanceOf(found: readonly Found[], facts: Facts): Evaluation['acceptance'] {
  if (found.some(({ rule }) => needsPerson(rule.then, facts))) return null
  const accepting = found.find(({ rule, isTrue }) => isTrue && rule.then.effect === 'accept')?.rule
  if (accepting?.then.effect !== 'accept') return null
  return { ruleId: accepting.id, conditions: accepting.then.conditions }
}

function needsPerson(effect: RuleEffect, facts: Facts): boolean {
  switch (effect.effect) {
    case 'ask':
    case 'hold':
      return true
    case 'route':
      return isCareful(effect)
    case 'require':
      return !isSupplied(effect.requirement, facts)
    default:
      return false
  }
}

function isCareful({ to }: { to: RuledRoute }): boolean {
  return to === 'specialist' || to === 'second_eyes'
}

function isSupplied(requirement: string, facts: Facts): boolean {
  const supplied = facts['completeness.supplied'] ?? []
  return supplied.some((key) => key.endsWith(`/${requirement}`))
}

function routeOf(found: readonly Found[]): RuledRoute {
  const sent = trueEffects(found, 'route').map(({ to }) => to)
  const mostCareful = sent.sort((one, other) => routes.indexOf(other) - routes.indexOf(one))[0]
  const mayNeedCare = found.some(({ rule: { then } }) => then.effect === 'route' && isCareful(then))
  return mostCareful === undefined || (mostCareful === 'fast' && mayNeedCare)
    ? 'normal'
    : mostCareful
}
