import type { ApprovalCondition } from '../../case/case-state.ts'
import type { FactValue } from './fact-type.ts'
import type { RuledRoute } from './rule.ts'

/** What came of the rules for one case: the trace of each, and what follows from all of them. */
export interface Evaluation {
  /** In the order of the packs. */
  rules: readonly RuleOutcome[]
  /** Ids of the rules that flag the case. */
  flags: readonly string[]
  /** Ids of the requirements that the rules require, and that were not supplied. */
  required: readonly string[]
  asks: readonly { ruleId: string; ground: string }[]
  recommendedBy: readonly string[]
  route: 'by_rule' | RuledRoute
  /** What a specialist for this case must know: `method_organiser_list`, `language_en`. */
  skills: readonly string[]
  heldBy: readonly string[]
  /** The acceptance that stands; null where no rule accepts, or one speaks or may speak against it. */
  acceptance: { ruleId: string; conditions: readonly ApprovalCondition[] } | null
}

/** How one rule came out, and from what: kept with the case and shown as "why it is here". */
export interface RuleOutcome {
  ruleId: string
  outcome: 'true' | 'false' | 'unknown'
  /** Every fact that the rule reads; null where it was missing. */
  inputs: readonly { name: string; value: FactValue | null }[]
  /** Why an evaluation failed or was cut off; a fact that is merely missing is no trouble. */
  trouble?: string
}
