import { isCelError } from '@bufbuild/cel'
import type { CompiledRule, CompiledRules } from './compile-rules.ts'
import { conclude } from './conclude.ts'
import type { Evaluation, RuleOutcome } from './evaluation.ts'
import { type FactValues, factValues } from './fact-values.ts'
import type { Facts } from './facts.ts'

/**
 * Evaluates all rules over the facts of a case. The same rules and facts always give the same.
 *
 * A rule that depends on a missing fact is unknown, after CEL's own semantics: `&&` and `||` say what
 * they can without it. A rule that fails is unknown, too, and says why; nothing is thrown.
 */
export function evaluateRules(compiled: CompiledRules, facts: Facts): Evaluation {
  const values = factValues(compiled.reads, facts)
  const rules = compiled.rules.map((rule) => outcomeOf(rule, values))
  return conclude(
    compiled.rules.map(({ rule }) => rule),
    rules,
    facts,
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

/** With a fact missing, an error says no more than that. */
function failure(result: unknown, inputs: RuleOutcome['inputs']): string | undefined {
  if (inputs.some(({ value }) => value === null)) return undefined
  return isCelError(result) ? result.message : 'The rule is neither true nor false.'
}
