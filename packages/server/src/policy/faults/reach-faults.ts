import type { ReadPack } from '../packs/read-pack.ts'
import { runExamples } from '../packs/run-examples.ts'
import { policyFaultWords } from './policy-fault-words.ts'
import type { PolicyFault } from './policy-faults.ts'

/**
 * Rules that no example of any pack makes true: nobody has ever seen them do anything.
 *
 * @param packs without other faults
 */
export function reachFaults(packs: readonly ReadPack[]): PolicyFault[] {
  const results = runExamples(packs.map(({ layer }) => layer))
  const reached = new Set(
    results.flatMap(({ evaluation }) =>
      evaluation.rules.filter(({ outcome }) => outcome === 'true').map(({ ruleId }) => ruleId),
    ),
  )
  return packs.flatMap(({ layer, faultAt }) =>
    (layer.rules ?? []).flatMap(({ id }, at) =>
      reached.has(id)
        ? []
        : [faultAt(['rules', at, 'id'], policyFaultWords('rule_unreached', { rule: id }))],
    ),
  )
}
