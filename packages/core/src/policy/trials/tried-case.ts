import type { PolicyPack } from '../packs/policy-pack.ts'
import type { Evaluation } from '../rules/evaluation.ts'
import type { Facts } from '../rules/facts.ts'
import { type CaseOutcome, caseOutcome } from './case-outcome.ts'

/** What a policy makes of a case by its rules alone: without lots, and as if nobody had looked yet. */
export interface TriedCase {
  outcome: CaseOutcome
  route: Evaluation['route']
  /** The rule that accepts. */
  ruleId: string | null
  /** Within what a decision is promised; null for at once. */
  promise: { businessDays?: number; businessHours?: number } | null
}

/** What of an evaluation decides over the case. */
export type Conclusions = Pick<Evaluation, 'acceptance' | 'heldBy' | 'asks' | 'required' | 'route'>

/**
 * What follows from an evaluation under its policy. No rule accepts what the policy forbids.
 *
 * @param methods codes of the stated methods
 */
export function triedCase(
  policy: Pick<PolicyPack, 'methods' | 'promise' | 'promises'>,
  evaluation: Conclusions,
  methods: readonly string[],
): TriedCase {
  const forbidden = methodsUnder(policy, methods, 'forbidden').length > 0
  const acceptance = forbidden ? null : evaluation.acceptance
  const outcome = caseOutcome({ ...evaluation, acceptance })
  const route = acceptance || evaluation.route !== 'by_rule' ? evaluation.route : 'normal'
  return {
    outcome,
    route,
    ruleId: acceptance?.ruleId ?? null,
    promise: promiseOf(policy, route),
  }
}

/** Kept facts as they would be under another policy: which of the stated methods it allows how far. */
export function factsUnder(policy: Pick<PolicyPack, 'methods'>, facts: Facts): Facts {
  const methods = facts['declaration.methods']
  if (methods === undefined) return facts
  return {
    ...facts,
    'declaration.conditionalMethods': methodsUnder(policy, methods, 'conditional'),
    'declaration.forbiddenMethods': methodsUnder(policy, methods, 'forbidden'),
  }
}

function methodsUnder(
  policy: Pick<PolicyPack, 'methods'>,
  codes: readonly string[],
  stance: 'conditional' | 'forbidden',
): string[] {
  return codes.filter((code) =>
    policy.methods.some((method) => method.code === code && method.stance === stance),
  )
}

function promiseOf(
  { promise, promises }: Pick<PolicyPack, 'promise' | 'promises'>,
  route: Evaluation['route'],
): TriedCase['promise'] {
  if (route === 'by_rule') return null
  const own = route === 'normal' ? undefined : promises[route]
  if (own?.businessHours !== undefined) return { businessHours: own.businessHours }
  return { businessDays: own?.businessDays ?? promise.businessDays }
}
