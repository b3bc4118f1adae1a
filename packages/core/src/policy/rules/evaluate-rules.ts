import { isCelError } from '@bufbuild/cel'
import type { ApprovalCondition } from '../../case/case-state.ts'
import type { CompiledRule, CompiledRules } from './compile-rules.ts'
import type { Facts, FactValue } from './fact-catalogue.ts'
import { type FactValues, factValues } from './fact-values.ts'
import type { Rule, RuledRoute, RuleEffect } from './rule.ts'

/** The result of the rules for one case: the trace of each, and what follows from all of them. */
export interface Evaluation {
  /** In the order of the packs. */
  rules: readonly RuleOutcome[]
  /** Ids of the rules that flag the case. */
  flags: readonly string[]
  /** Ids of the requirements that the rules demand and that were not supplied. */
  required: readonly string[]
  /** `ownWords`: the rule words its question itself, which is then put beside others of the same ground. */
  asks: readonly { ruleId: string; ground: string; ownWords?: true }[]
  recommendedBy: readonly string[]
  route: 'by_rule' | RuledRoute
  /** What a specialist for this case must know: `method_organiser_list`, `language_en`. */
  skills: readonly string[]
  heldBy: readonly string[]
  /** The acceptance that stands; null where no rule accepts, or one speaks or may speak against it. */
  acceptance: { ruleId: string; conditions: readonly ApprovalCondition[] } | null
}

/** How one rule came out, and why: kept with the case and shown as "why it is here". */
export interface RuleOutcome {
  ruleId: string
  outcome: 'true' | 'false' | 'unknown'
  /** Every fact that the rule reads; null where it was missing. */
  inputs: readonly { name: string; value: FactValue | null }[]
  /** Why an evaluation failed or was cut off; a fact that is merely missing is no trouble. */
  trouble?: string
}

/**
 * Evaluates all rules over the facts of a case. The same rules and facts always give the same result.
 *
 * A rule that depends on a missing fact is unknown, by CEL's own semantics: `&&` and `||` decide without it
 * where they can. A rule that fails is unknown, too, and says why; nothing is thrown.
 */
export function evaluateRules(compiled: CompiledRules, facts: Facts): Evaluation {
  const values = factValues(compiled.reads, facts)
  const rules = compiled.rules.map((rule) => outcomeOf(rule, values))
  return conclude(
    compiled.rules.map(({ rule }) => rule),
    rules,
    facts,
    compiled.inSteps,
  )
}

function outcomeOf({ rule, reads, run }: CompiledRule, values: FactValues): RuleOutcome {
  const read = reads.map(({ name }) => values.inputs.get(name)!)
  const inputs = read.map(({ name, value }) => ({ name, value }))
  const result = run?.(values.variables)
  if (typeof result === 'boolean')
    return { ruleId: rule.id, outcome: result ? 'true' : 'false', inputs }

  const trouble =
    read.find((input) => input.trouble)?.trouble ?? (run ? failure(result, inputs) : brokenRule)
  return { ruleId: rule.id, outcome: 'unknown', inputs, ...(trouble && { trouble }) }
}

const brokenRule = 'The rule has a fault.'

/** With a fact missing, an error only says that it is missing. */
function failure(result: unknown, inputs: RuleOutcome['inputs']): string | undefined {
  if (inputs.some(({ value }) => value === null)) return undefined
  return isCelError(result) ? result.message : 'The rule is neither true nor false.'
}

/** From quick to careful: where several rules send a case, the most careful one does. */
const routes: readonly RuledRoute[] = ['fast', 'normal', 'specialist', 'second_eyes']

/** A rule that is or may be true. */
type Found = { rule: Rule; isTrue: boolean }

/**
 * What follows from the outcomes of all rules, each at the place of its rule. An unknown rule has no effect
 * of its own, but no case is accepted or hurried past a rule that would have a person look.
 */
function conclude(
  rules: readonly Rule[],
  outcomes: readonly RuleOutcome[],
  facts: Facts,
  inSteps: ReadonlySet<string>,
): Evaluation {
  const found = rules.flatMap((rule, at): Found[] => {
    const { outcome } = outcomes[at]!
    return outcome === 'false' ? [] : [{ rule, isTrue: outcome === 'true' }]
  })
  const ids = (effect: RuleEffect['effect']) =>
    found.filter((one) => one.isTrue && one.rule.then.effect === effect).map(({ rule }) => rule.id)
  const mayAsk = !isForbiddenAlone(facts)
  const cannotStep = canStep(facts) ? new Set() : inSteps
  const accepting = found.filter(({ rule }) => !cannotStep.has(rule.id))
  const acceptance = acceptanceOf(accepting, found, facts)
  return {
    rules: outcomes,
    flags: ids('flag'),
    required: [
      ...new Set(trueEffects(found, 'require').map(({ requirement }) => requirement)),
    ].filter((requirement) => mayAsk && !isSupplied(requirement, facts)),
    asks: found.flatMap(({ rule: { id, then }, isTrue }) =>
      mayAsk && isTrue && then.effect === 'ask'
        ? [{ ruleId: id, ground: then.ground, ...(then.question && { ownWords: true as const }) }]
        : [],
    ),
    recommendedBy: found
      .filter(({ rule, isTrue }) => isTrue && (recommends(rule) || cannotStep.has(rule.id)))
      .map(({ rule }) => rule.id),
    route: acceptance ? 'by_rule' : routeOf(found),
    skills: [...new Set(trueEffects(found, 'route').flatMap(({ skill }) => skill ?? []))],
    heldBy: ids('hold'),
    acceptance,
  }
}

/** Whether no stated method is allowed: then no answer could help, and rules ask nothing. */
export function isForbiddenAlone(facts: Facts): boolean {
  const { 'declaration.methods': methods = [], 'declaration.forbiddenMethods': forbidden = [] } =
    facts
  return methods.length > 0 && methods.every((method) => forbidden.includes(method))
}

function trueEffects<Effect extends RuleEffect['effect']>(
  found: readonly Found[],
  effect: Effect,
): Extract<RuleEffect, { effect: Effect }>[] {
  return found
    .filter(({ rule, isTrue }) => isTrue && rule.then.effect === effect)
    .map(({ rule }) => rule.then as Extract<RuleEffect, { effect: Effect }>)
}

/**
 * Whether an acceptance in steps would come to an end: the platform tells what comes back, and the recipients are
 * there. Where it would not, a rule that accepts so only recommends it.
 */
function canStep(facts: Facts): boolean {
  return facts['platform.tellsReturns'] === true && facts['declaration.sources']?.length === 0
}

function recommends({ then }: Rule): boolean {
  return then.effect === 'recommend_acceptance'
}

/** The acceptance of the first rule that may give one, unless another has a person look, or may have. */
function acceptanceOf(
  may: readonly Found[],
  found: readonly Found[],
  facts: Facts,
): Evaluation['acceptance'] {
  if (found.some(({ rule }) => needsPerson(rule.then, facts))) return null
  const accepting = may.find(({ rule, isTrue }) => isTrue && rule.then.effect === 'accept')?.rule
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

/** What happens to a case at once: accepted, back to the customer with a question, or to a person. */
export type CaseOutcome = 'accepted' | 'asked' | 'held' | 'person'

/** The outcome of an evaluation. A held case waits for a person before anything is asked. */
export function caseOutcome({
  acceptance,
  heldBy,
  asks,
  required,
}: Pick<Evaluation, 'acceptance' | 'heldBy' | 'asks' | 'required'>): CaseOutcome {
  if (acceptance) return 'accepted'
  if (heldBy.length > 0) return 'held'
  return asks.length > 0 || required.length > 0 ? 'asked' : 'person'
}
