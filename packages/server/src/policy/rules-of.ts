import { type CompiledRules, compileRules, type PolicyPack, ruleVocabulary } from '@freigabe/core'

const compiled = new WeakMap<PolicyPack, CompiledRules>()

/**
 * The rules of a policy, ready to be evaluated; for the same policy they are made ready once. Findings
 * that a rule of an old pack asks about and that are no longer found are not a fault here.
 */
export function rulesOf(policy: PolicyPack): CompiledRules {
  const known = compiled.get(policy)
  if (known) return known
  const rules = compileRules(policy.rules, ruleVocabulary([policy], null))
  compiled.set(policy, rules)
  return rules
}
