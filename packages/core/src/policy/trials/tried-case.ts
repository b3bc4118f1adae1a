import { promisedWithin } from '../calendar/clock-policy.ts'
import type { PolicyPack } from '../packs/policy-pack.ts'
import { type CaseOutcome, caseOutcome, type Evaluation } from '../rules/evaluate-rules.ts'
import type { Facts } from '../rules/fact-catalogue.ts'

/** A policy's result for a case by its rules alone: without lots, and as if no person had looked yet. */
export interface TriedCase {
  outcome: CaseOutcome
  route: Evaluation['route']
  /** The rule that accepts. */
  ruleId: string | null
  /** The time within which a decision is promised; null for at once. */
  promise: { businessDays?: number; businessHours?: number } | null
}

/** The parts of an evaluation that decide a case. */
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
    promise: promisedWithin(policy, route),
  }
}

/** Kept facts as they would be under another policy: how far it allows each of the stated methods. */
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

/** Before and after. */
type Pair = readonly [before: number, after: number]

/** How many past cases went which way, and how many would have under a draft. */
export interface TrialSums {
  outcomes: Readonly<Record<string, Pair>>
  routes: Readonly<Record<string, Pair>>
  /** By the promise as JSON. */
  promises: Readonly<Record<string, Pair>>
}

export const noSums: TrialSums = { outcomes: {}, routes: {}, promises: {} }

/** The sums with one more case added. */
export function withCase(sums: TrialSums, before: TriedCase, after: TriedCase): TrialSums {
  return {
    outcomes: counted(sums.outcomes, before.outcome, after.outcome),
    routes: counted(sums.routes, before.route, after.route),
    promises: counted(sums.promises, JSON.stringify(before.promise), JSON.stringify(after.promise)),
  }
}

/** Whether a case would have gone another way, or had another promise. */
export function isChanged(before: TriedCase, after: TriedCase): boolean {
  return (
    before.outcome !== after.outcome ||
    before.route !== after.route ||
    before.ruleId !== after.ruleId ||
    JSON.stringify(before.promise) !== JSON.stringify(after.promise)
  )
}

function counted(pairs: Readonly<Record<string, Pair>>, before: string, after: string) {
  const one = { ...pairs, [before]: plus(pairs[before], 1, 0) }
  return { ...one, [after]: plus(one[after], 0, 1) }
}

function plus([before, after]: Pair = [0, 0], more: number, moreAfter: number): Pair {
  return [before + more, after + moreAfter]
}
