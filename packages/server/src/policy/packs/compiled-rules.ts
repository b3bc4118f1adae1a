import { type CompiledRules, compileRules, type PolicyPack, ruleVocabulary } from '@freigabe/core'

const compiled = new WeakMap<PolicyPack, CompiledRules>()

/**
 * The rules of a policy, ready to be evaluated; compiled once for as long as the policy is remembered.
 * Findings that a rule of an old pack asks about and that are no longer found are not a fault here.
 */
export function compiledRules(policy: PolicyPack): CompiledRules {
  const known = compiled.get(policy)
  if (known) return known
  const fresh = compileRules(policy.rules, ruleVocabulary([policy], null))
  compiled.set(policy, fresh)
  return fresh
}
