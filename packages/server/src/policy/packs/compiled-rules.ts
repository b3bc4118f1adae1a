import { type CompiledRules, compileRules, type PolicyPack, ruleVocabulary } from '@freigabe/core'

const compiled = new WeakMap<PolicyPack, CompiledRules>()

/**
 * The rules of a policy, ready to be evaluated; compiled once while the policy is remembered. A rule of an
 * old pack may ask about findings that do not exist any more; that is not a fault here.
 */
export function compiledRules(policy: PolicyPack): CompiledRules {
  const known = compiled.get(policy)
  if (known) return known
  const fresh = compileRules(policy.rules, ruleVocabulary([policy], null))
  compiled.set(policy, fresh)
  return fresh
}
